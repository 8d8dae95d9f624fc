package org.liandong.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.liandong.tenancy.HubOwned;

/** The bytes of a sheet as it was sent in, or of the one that goes back; kept packed, since a database limits a statement. */
@Entity
@Table(name = "import_file")
public class ImportFile extends HubOwned {

    enum Kind {
        SOURCE,
        RESULT
    }

    @Column(name = "sheet_id")
    private long sheetId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private byte[] content;

    protected ImportFile() {}

    ImportFile(ImportSheet sheet, Kind kind, byte[] bytes) {
        this.sheetId = sheet.id();
        this.kind = kind;
        this.content = packed(bytes);
    }

    byte[] bytes() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
