package org.liandong.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The unified social credit code 统一社会信用代码 of GB 32100-2015 (§3.1): 18 characters, the last a check over all, the 17th a
 * check over the organization code within (GB 11714). A value of this class is well formed; whose code it is and whether
 * the division exists are rules of a jurisdiction and asked elsewhere.
 */
public final class Uscc implements Serializable, Comparable<Uscc> {

    public static final String STANDARD = "GB 32100-2015";
    public static final String INNER_STANDARD = "GB 11714-1997";
    public static final int LENGTH = 18;

    /** The key of the one reason that a documented exception may lift: a few codes given out early break it. */
    public static final String INNER_CHECK = "registry.uscc.innerCheck";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int BODY = 8;
    private static final int INNER = 16;
    private static final int OUTER = 17;

    private final String value;

    private Uscc(String value) {
        this.value = value;
    }

    /** The code that was written in whatever way; refused with the first of its reasons. */
    public static Uscc of(String written) {
        var reasons = reasons(written);
        if (!reasons.isEmpty()) {
            throw reasons.get(0).asViolation();
        }
        return new Uscc(normalised(written));
    }

    /** A code the register already holds, whose form was judged when it came in. */
    public static Uscc stored(String value) {
        return new Uscc(value);
    }

    /** Half-width, upper case, without any space, hyphen or invisible character. */
    public static String normalised(String written) {
        if (written == null) {
            return "";
        }
        var kept = new StringBuilder(LENGTH);
        written.codePoints().map(Uscc::halfWidth).filter(c -> !ignored(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Full-width forms are what a Chinese input method writes by default; small letters become capitals on the way. */
    private static int halfWidth(int c) {
        int half = c >= '！' && c <= '～' ? c - '！' + '!' : c;
        return half >= 'a' && half <= 'z' ? half - 'a' + 'A' : half;
    }

    private static boolean ignored(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.FORMAT -> true;
            default -> Character.isWhitespace(c);
        };
    }

    /** Everything that GB 32100-2015 has against the code; empty when it is well formed. */
    public static List<Reason> reasons(String written) {
        String code = normalised(written);
        if (code.isEmpty()) {
            return List.of(told("registry.uscc.missing"));
        }
        var reasons = new ArrayList<Reason>();
        int length = code.codePointCount(0, code.length());
        if (length != LENGTH) {
            reasons.add(told("registry.uscc.length", length, LENGTH));
        }
        String strangers = strangers(code);
        if (!strangers.isEmpty()) {
            reasons.add(told("registry.uscc.alphabet", strangers));
        }
        if (reasons.isEmpty()) {
            checkCharacters(code, reasons);
        }
        return reasons;
    }

    private static String strangers(String code) {
        var found = new StringBuilder();
        code.codePoints()
                .filter(c -> ALPHABET.indexOf(c) < 0)
                .distinct()
                .limit(LENGTH)
                .forEach(found::appendCodePoint);
        return found.toString();
    }

    private static void checkCharacters(String code, List<Reason> reasons) {
        char inner = innerCheck(code.substring(BODY, INNER));
        if (code.charAt(INNER) != inner) {
            reasons.add(
                    Reason.of(INNER_CHECK, code.charAt(INNER), inner).in("uscc").from(INNER_STANDARD));
        }
        char outer = outerCheck(code.substring(0, OUTER));
        if (code.charAt(OUTER) != outer) {
            reasons.add(told("registry.uscc.check", code.charAt(OUTER), outer));
        }
    }

    private static Reason told(String key, Object... values) {
        return Reason.of(key, values).in("uscc").from(STANDARD);
    }

    /** The check character of an organization code: modulus 11 over its eight characters, 10 written X and 11 written 0. */
    static char innerCheck(String body) {
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            sum += Character.digit(body.charAt(i), Character.MAX_RADIX) * INNER_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }

    /** The check character of the whole code: modulus 31 over its first seventeen characters. */
    static char outerCheck(String first) {
        int sum = 0;
        for (int i = 0; i < OUTER; i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The code that begins with these sixteen characters (department, kind, division, body), with both checks. */
    public static Uscc completed(String sixteen) {
        String seventeen = sixteen + innerCheck(sixteen.substring(BODY, INNER));
        return new Uscc(seventeen + outerCheck(seventeen));
    }

    /** The registering department and the kind of organization within it; 51, 52 and 53 are social organizations. */
    public String prefix() {
        return value.substring(0, 2);
    }

    /** The division of the authority that registered the organization. */
    public String division() {
        return value.substring(2, BODY);
    }

    public String value() {
        return value;
    }

    @Override
    public int compareTo(Uscc other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Uscc code && code.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
