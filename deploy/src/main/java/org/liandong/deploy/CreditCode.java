package org.liandong.deploy;

/** Makes valid unified social credit codes for invented organizations (GB 32100-2015, GB 11714). */
final class CreditCode {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /**
     * @param kind the first two characters, such as 52
     * @param division six digits of the registering authority
     * @param body the first eight characters of the organization's code
     */
    static String of(String kind, String division, String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += DIGITS.indexOf(body.charAt(i)) * WEIGHTS[i];
        int rest = 11 - sum % 11;
        var code = kind + division + body + (rest == 10 ? "X" : rest == 11 ? "0" : String.valueOf(rest));
        int weight = 1;
        int total = 0;
        for (char c : code.toCharArray()) {
            total += LETTERS.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return code + LETTERS.charAt((31 - total % 31) % 31);
    }
}
