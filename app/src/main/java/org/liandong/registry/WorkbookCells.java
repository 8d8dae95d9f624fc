package org.liandong.registry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a person sees in a workbook's cell: dates as dates, whole numbers without a point, long ones as powers of ten. */
final class WorkbookCells {

    /** From here on a spreadsheet shows, and keeps, fifteen digits only. */
    private static final BigDecimal LONG = new BigDecimal("1E15");

    private static final MathContext DIGITS = new MathContext(15);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** What of a number format is text and not format: in quotes, in brackets, or behind a backslash. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private static final Pattern DATE_PART = Pattern.compile("[ymd年月日]", Pattern.CASE_INSENSITIVE);

    String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> number(cell);
            case FORMULA -> calculated(cell);
            default -> cell.getText() == null ? "" : cell.getText();
        };
    }

    /** What was calculated last; the reader tells it as text. */
    private String calculated(Cell cell) {
        String text = cell.getRawValue() == null ? "" : cell.getRawValue();
        return cell.getValue() instanceof BigDecimal value ? number(value) : text;
    }

    private String number(Cell cell) {
        return isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
    }

    static String number(BigDecimal value) {
        if (value.abs().compareTo(LONG) >= 0) {
            return String.format(Locale.ROOT, "%.5E", value);
        }
        var seen = value.round(DIGITS).stripTrailingZeros();
        return seen.signum() == 0 ? "0" : seen.toPlainString();
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(MINUTES);
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id != null && cell.getType() == CellType.NUMBER && isDate(id, cell.getDataFormatString());
    }

    /** The numbers below 164 are built in; 27 to 36 and 50 to 58 are the dates of East Asian spreadsheets. */
    static boolean isDate(int id, String format) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return true;
        }
        return id >= 164
                && format != null
                && DATE_PART.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }
}
