package org.liandong.tenancy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.liandong.shared.HarmlessCell;

/**
 * A workbook that goes out while it is written. Texts stand in their cells and not in the workbook's common table, which would
 * be held to the end. A sheet takes a million rows; what comes after them stands on the next one, under the same heading.
 */
public final class XlsxSheet implements ExportSheet {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_ROWS = 1_000_000;
    private static final int HELD = 500;
    private static final int MOST_CHARACTERS = 32_767;

    private final Workbook workbook;
    private final OutputStream out;
    private final String title;
    private Worksheet sheet;
    private int sheets;
    private int rows;
    private List<String> heading;

    public XlsxSheet(OutputStream out, String title) {
        this.out = out;
        this.title = title;
        this.workbook = new Workbook(out, "Liandong", "1.0");
    }

    @Override
    public void row(List<String> cells) {
        try {
            if (heading == null) {
                heading = List.copyOf(cells);
                begin();
                return;
            }
            if (rows == MOST_ROWS) {
                sheet.finish();
                begin();
            }
            write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        sheets++;
        rows = 0;
        sheet = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        sheet.freezePane(0, 1);
        write(heading);
    }

    private void write(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            if (text != null && !text.isEmpty()) {
                sheet.inlineString(rows, column, HarmlessCell.of(fitting(text)));
            }
        }
        rows++;
        if (rows % HELD == 0) {
            sheet.flush();
        }
    }

    private static String fitting(String text) {
        return text.length() < MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1);
    }

    @Override
    public void close() {
        try {
            if (sheet != null) {
                sheet.finish();
            }
            workbook.close();
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
