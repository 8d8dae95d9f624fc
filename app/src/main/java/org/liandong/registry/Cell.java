package org.liandong.registry;

import org.liandong.shared.HarmlessCell;

/** What stands in one cell of a sheet, coming in and going out. Spreadsheets take some beginnings for a formula. */
final class Cell {

    private static final char APOSTROPHE = '\'';

    private Cell() {}

    /** Without space around it, and without the apostrophe that keeps a spreadsheet from calculating it. */
    static String clean(String raw) {
        if (raw == null) {
            return "";
        }
        String text = stripped(raw);
        if (text.length() > 1 && text.charAt(0) == APOSTROPHE && HarmlessCell.isDangerous(text.charAt(1))) {
            text = stripped(text.substring(1));
        }
        return text;
    }

    /** Also without the full-width spaces, no-break spaces and byte order marks that {@code strip} leaves. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && HarmlessCell.beginsFormula(text.charAt(0));
    }

    /** The cell as it may go into a file that somebody opens in a spreadsheet. */
    static String harmless(String text) {
        return HarmlessCell.of(text);
    }

    /** Characters that no name has: control and direction characters, half surrogates, the sign of a lost character. */
    static boolean hasControlCharacters(String text) {
        return text.codePoints().anyMatch(Cell::control);
    }

    private static boolean control(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> c == '\uFFFD';
        };
    }

    /** Enough of a text to recognise it in a message. */
    static String shortened(String text) {
        int limit = 40;
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit)) + "…";
    }
}
