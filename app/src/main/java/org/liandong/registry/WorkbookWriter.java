package org.liandong.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook with one sheet. Every cell is text, so that no code loses its digits and nothing is calculated. */
final class WorkbookWriter implements SheetWriter {

    private static final String APPLICATION = "Liandong";
    private static final String VERSION = "1.0";
    private static final String SHEET = "名录";
    private static final String GREY = "F3F4F6";
    private static final String RED = "FDECEA";
    private static final int HELD_ROWS = 200;

    /** More than this a spreadsheet does not take into one cell. */
    private static final int CELL_LENGTH = 32_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int held;

    WorkbookWriter(OutputStream out, int... widths) {
        workbook = new Workbook(out, APPLICATION, VERSION);
        sheet = workbook.newWorksheet(SHEET);
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    @Override
    public void heading(int number, List<String> cells) throws IOException {
        sheet.freezePane(0, number);
        write(number, cells);
        for (int i = 0; i < cells.size(); i++) {
            sheet.style(number - 1, i).bold().fillColor(GREY).set();
        }
    }

    @Override
    public void row(int number, List<String> cells, boolean marked) throws IOException {
        write(number, cells);
        if (marked) {
            for (int i = 0; i < Math.min(ResultSheet.OWN_COLUMNS, cells.size()); i++) {
                sheet.style(number - 1, i).fillColor(RED).set();
            }
        }
    }

    private void write(int number, List<String> cells) throws IOException {
        if (held == HELD_ROWS) {
            sheet.flush();
            held = 0;
        }
        held++;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(number - 1, i, shortened(cells.get(i)));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= CELL_LENGTH ? text : text.substring(0, CELL_LENGTH);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
