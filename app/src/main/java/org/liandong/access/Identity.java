package org.liandong.access;

/**
 * What a token says about its bearer.
 *
 * @param displayName never null: the name, else the user name, else the sub
 * @param email null where the token tells none
 * @param locale null where the token tells none
 * @param wholeEmail whether no address in the token means that there is none: so it is with the token of a login at our pages,
 *     which asks for the address, and not with a program's, which need not
 */
record Identity(String issuer, String sub, String displayName, String email, String locale, boolean wholeEmail) {

    /** One claim of a token, or null. */
    interface Claims {
        String claim(String name);
    }

    static Identity of(Claims token) {
        return of(token, false);
    }

    static Identity ofLogin(Claims token) {
        return of(token, true);
    }

    private static Identity of(Claims token, boolean wholeEmail) {
        return new Identity(
                token.claim("iss"),
                token.claim("sub"),
                displayName(token),
                email(token),
                token.claim("locale"),
                wholeEmail);
    }

    private static String email(Claims token) {
        String email = token.claim("email");
        return email == null || email.isBlank() ? null : email;
    }

    private static String displayName(Claims token) {
        String family = token.claim("family_name");
        String given = token.claim("given_name");
        if (isHan(family) && isHan(given)) {
            return family + given;
        }
        for (String claim : new String[] {"name", "preferred_username"}) {
            String value = token.claim(claim);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return token.claim("sub");
    }

    /** A Chinese name is written family name first and without a space, whatever the provider makes of it. */
    private static boolean isHan(String part) {
        return part != null
                && !part.isEmpty()
                && part.codePoints()
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c == '·');
    }
}
