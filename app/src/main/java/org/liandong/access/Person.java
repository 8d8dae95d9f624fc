package org.liandong.access;

/**
 * Somebody as the identity provider knows him today.
 *
 * @param emailVerified whether the address is known to be his; who changes it himself loses this until he has proved it
 * @param passwordPending whether he still has to set a password of his own
 */
public record Person(
        String sub,
        String email,
        String familyName,
        String givenName,
        boolean enabled,
        boolean emailVerified,
        boolean passwordPending,
        String locale) {

    Identity at(String issuer) {
        return Identity.of(claim -> switch (claim) {
            case "iss" -> issuer;
            case "sub" -> sub;
            case "family_name" -> familyName;
            case "given_name" -> givenName;
            case "name" -> nameInWesternOrder();
            case "preferred_username", "email" -> email;
            case "locale" -> locale;
            default -> null;
        });
    }

    private String nameInWesternOrder() {
        var given = givenName == null ? "" : givenName;
        var family = familyName == null ? "" : familyName;
        return (given + " " + family).strip();
    }
}
