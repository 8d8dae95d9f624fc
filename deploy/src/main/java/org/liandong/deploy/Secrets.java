package org.liandong.deploy;

import java.security.SecureRandom;

/** Passwords between the parts, made once and kept; nobody ever types them. */
final class Secrets {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final Kept kept;

    Secrets(Home home) {
        this.kept = new Kept(home.root().resolve("secrets"));
    }

    String of(String name) {
        return kept.get(name).orElseGet(() -> {
            var made = new SecureRandom()
                    .ints(32, 0, LETTERS.length())
                    .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                    .toString();
            kept.put(name, made);
            return made;
        });
    }

    /** For tests, which must know them beforehand. */
    void fix(String name, String value) {
        kept.put(name, value);
    }
}
