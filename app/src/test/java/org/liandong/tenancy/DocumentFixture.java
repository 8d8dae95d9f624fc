package org.liandong.tenancy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of many kinds. */
public final class DocumentFixture {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private DocumentFixture() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx() {
        return zip(
                "[Content_Types].xml", types(OFFICE + "wordprocessingml.document.main+xml"), "word/document.xml", "");
    }

    public static byte[] xlsx() {
        return zip("[Content_Types].xml", types(OFFICE + "spreadsheetml.sheet.main+xml"), "xl/workbook.xml", "");
    }

    /** A workbook with macros under the name of one without. */
    public static byte[] xlsm() {
        return zip(
                "[Content_Types].xml",
                types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                "xl/vbaProject.bin",
                "");
    }

    private static String types(String main) {
        return "<Types><Override PartName=\"/main.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    /** @param entries name, content, name, content … */
    static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A compound file with these names in its directory, at most four. */
    static byte[] compound(String... names) {
        var file = ByteBuffer.allocate(3 * 512).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L);
        file.putShort(30, (short) 9);
        file.putInt(48, 1);
        file.putInt(76, 0);
        file.putInt(512, -3);
        file.putInt(516, -2);
        for (int i = 0; i < names.length; i++) {
            var name = names[i].getBytes(StandardCharsets.UTF_16LE);
            int at = 1024 + i * 128;
            file.position(at).put(name);
            file.putShort(at + 64, (short) (name.length + 2));
        }
        return file.array();
    }
}
