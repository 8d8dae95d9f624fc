package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.tenancy.DocumentContent.Found;

class DocumentContentTest {

    @TempDir
    Path folder;

    private Optional<Found> found(byte[] content) throws IOException {
        return DocumentContent.of(Files.write(folder.resolve("file"), content));
    }

    private DocumentKind kind(byte[] content) throws IOException {
        return found(content).filter(found -> !found.macros()).map(Found::kind).orElse(null);
    }

    @Test
    @DisplayName("office files, old and new, pictures, PDF, OFD and text are known by what is in them")
    void known() throws IOException {
        assertThat(kind(DocumentFixture.pdf("x"))).isEqualTo(DocumentKind.PDF);
        assertThat(kind(DocumentFixture.docx())).isEqualTo(DocumentKind.DOCX);
        assertThat(kind(DocumentFixture.xlsx())).isEqualTo(DocumentKind.XLSX);
        assertThat(kind(DocumentFixture.zip("OFD.xml", "<ofd/>"))).isEqualTo(DocumentKind.OFD);
        assertThat(kind(DocumentFixture.zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(DocumentKind.ODT);
        assertThat(kind(DocumentFixture.compound("Root Entry", "WordDocument"))).isEqualTo(DocumentKind.DOC);
        assertThat(kind(DocumentFixture.compound("Root Entry", "Workbook"))).isEqualTo(DocumentKind.XLS);
        assertThat(kind(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .isEqualTo(DocumentKind.JPEG);
        assertThat(kind("名称,类型\r\n望京\t1\n".repeat(3000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DocumentKind.TEXT);
        assertThat(kind("名称，类型".repeat(5000).getBytes(Charset.forName("GB18030"))))
                .isEqualTo(DocumentKind.TEXT);
    }

    @Test
    @DisplayName("macros are told, in whatever office file they are")
    void macros() throws IOException {
        assertThat(found(DocumentFixture.xlsm())).get().matches(Found::macros);
        assertThat(found(DocumentFixture.compound("Root Entry", "WordDocument", "Macros")))
                .get()
                .matches(Found::macros);
        assertThat(found(DocumentFixture.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "Basic/Standard/Module1.xml",
                        "")))
                .get()
                .matches(Found::macros);
    }

    @Test
    @DisplayName("programs, archives, encrypted and broken files are nothing that is known")
    void unknown() throws IOException {
        assertThat(found("MZ\0\0\1\2".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(found(DocumentFixture.zip("a.txt", "a"))).isEmpty();
        assertThat(found(DocumentFixture.zip("OFD.xml", "", "run.exe", ""))).isEmpty();
        assertThat(found(DocumentFixture.compound("Root Entry", "EncryptedPackage")))
                .isEmpty();
        assertThat(found(Arrays.copyOf(DocumentFixture.compound("Root Entry", "Workbook"), 700)))
                .isEmpty();
        assertThat(found(Arrays.copyOf(DocumentFixture.docx(), 60))).isEmpty();
    }

    @Test
    @DisplayName("a directory that leads in circles, and table parts that lie outside, end")
    void circles() throws IOException {
        var circle = DocumentFixture.compound("Root Entry", "Workbook");
        circle[516] = 1;
        circle[517] = 0;
        circle[518] = 0;
        circle[519] = 0;
        assertThat(found(circle)).isEmpty();
        var outside = DocumentFixture.compound("Root Entry", "Workbook");
        outside[76] = 120;
        assertThat(found(outside)).isEmpty();
    }

    @Test
    @DisplayName("an old office file with any size of sectors but the two there are is broken, and is told so")
    void sectors() throws IOException {
        for (int shift : new int[] {0, 1, 3, 8, 10, 31, -1, Short.MIN_VALUE}) {
            var broken = DocumentFixture.compound("Root Entry", "Workbook");
            broken[30] = (byte) shift;
            broken[31] = (byte) (shift >> 8);
            assertThat(found(broken)).as("shift " + shift).isEmpty();
        }
        var endless = new byte[1024];
        System.arraycopy(DocumentFixture.compound("Root Entry", "Workbook"), 0, endless, 0, 8);
        assertThat(found(endless)).isEmpty();
    }
}
