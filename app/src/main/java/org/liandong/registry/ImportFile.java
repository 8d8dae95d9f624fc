package org.liandong.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.liandong.tenancy.HubOwned;

/** The bytes of a sheet as it was sent in, or of the one that goes back; kept packed, since a database limits a statement. */
@Entity
@Table(name = "import_file")
public class ImportFile extends HubOwned {

    enum Kind {
        SOURCE,
        RESULT,
        /** The first rows of a result, for the page: {@link ImportSample}. */
        SAMPLE
    }

    @Column(name = "sheet_id")
    private long sheetId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private byte[] content;

    protected ImportFile() {}

    ImportFile(ImportSheet sheet, Kind kind, Packed packed) {
        this.sheetId = sheet.id();
        this.kind = kind;
        this.content = packed.content();
    }

    byte[] bytes() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
