package org.liandong.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.liandong.shared.RuleViolation;

/**
 * An Excel workbook (.xlsx), of which the first sheet counts. Cells are read as a person sees them. Before it is opened it is
 * unpacked once for counting only, so that a small file that would fill the memory is refused.
 */
final class WorkbookForm implements SheetForm {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_PARTS = 2000;
    private static final int MOST_COLUMNS = 200;
    private static final long MEBIBYTE = 1024L * 1024;
    private static final String SHEETS = "xl/worksheets/";

    private final byte[] file;

    private WorkbookForm(byte[] file) {
        this.file = file;
    }

    /** @param mebibytes that it may have when it is unpacked; a quarter of them in parts that are held in memory */
    static WorkbookForm of(byte[] file, int mebibytes) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var parts = Collections.list(zip.getEntries());
            RuleViolation.require(parts.size() <= MOST_PARTS, "registry.sheet.unpackedTooLarge", mebibytes);
            long streamed = mebibytes * MEBIBYTE;
            long held = streamed / 4;
            for (var part : parts) {
                boolean rows = part.getName().startsWith(SHEETS);
                try (var content = zip.getInputStream(part)) {
                    long size = counted(content, rows ? streamed : held);
                    streamed -= size;
                    held -= rows ? 0 : size;
                }
                RuleViolation.require(streamed >= 0 && held >= 0, "registry.sheet.unpackedTooLarge", mebibytes);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolation("registry.sheet.workbook");
        }
        return new WorkbookForm(file);
    }

    /** How many bytes there are, told as soon as there are more than allowed. */
    private static long counted(InputStream content, long most) throws IOException {
        var part = new byte[8192];
        long size = 0;
        for (int read = content.read(part); read >= 0 && size <= most; read = content.read(part)) {
            size += read;
        }
        return size;
    }

    @Override
    public void read(Consumer<Sheet.Line> each) {
        try (var workbook = opened();
                var rows = workbook.getFirstSheet().openStream()) {
            var cells = new WorkbookCells();
            var iterator = rows.iterator();
            int width = 0;
            for (var row = next(iterator); row != null; row = next(iterator)) {
                var line = line(row, cells, width);
                if (!line.isBlank()) {
                    width = width == 0 ? line.cells().size() : width;
                    each.accept(line);
                }
            }
        } catch (IOException broken) {
            throw new RuleViolation("registry.sheet.workbook");
        }
    }

    private ReadableWorkbook opened() {
        return orBroken(() -> new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true)));
    }

    private static Row next(Iterator<Row> rows) {
        return orBroken(() -> rows.hasNext() ? rows.next() : null);
    }

    /** @param width of the heading; rows have at least that many cells, for a workbook does not write empty ones */
    private static Sheet.Line line(Row row, WorkbookCells cells, int width) {
        RuleViolation.require(row.getCellCount() <= MOST_COLUMNS, "registry.sheet.tooManyColumns", MOST_COLUMNS);
        var texts = new ArrayList<String>(Math.max(width, row.getCellCount()));
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            texts.add(cell == null ? "" : orBroken(() -> cells.text(cell)));
        }
        while (texts.size() > width && texts.get(texts.size() - 1).isBlank()) {
            texts.remove(texts.size() - 1);
        }
        while (texts.size() < width) {
            texts.add("");
        }
        return new Sheet.Line(row.getRowNum(), List.copyOf(texts));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** The library tells a broken workbook by whatever exception its parser met; all mean the same to the person. */
    private static <T> T orBroken(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | RuntimeException broken) {
            throw new RuleViolation("registry.sheet.workbook");
        }
    }

    @Override
    public SheetWriter writer(OutputStream out, int... widths) {
        return new WorkbookWriter(out, widths);
    }

    @Override
    public String extension() {
        return ".xlsx";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }
}
