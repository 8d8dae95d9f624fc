package org.liandong.shared;

/** A text as it may go into a file that somebody opens in a spreadsheet, which takes some beginnings for a formula. */
public final class HarmlessCell {

    private static final String FORMULA_STARTS = "=+-@＝＋－＠";
    private static final char APOSTROPHE = '\'';

    private HarmlessCell() {}

    public static String of(String text) {
        return text != null && !text.isEmpty() && isDangerous(text.charAt(0)) ? APOSTROPHE + text : text;
    }

    public static boolean beginsFormula(char first) {
        return FORMULA_STARTS.indexOf(first) >= 0;
    }

    public static boolean isDangerous(char first) {
        return beginsFormula(first) || first == '\t' || first == '\r' || first == '\n';
    }
}
