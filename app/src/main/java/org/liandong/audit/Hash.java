package org.liandong.audit;

import java.nio.charset.StandardCharsets;
import org.liandong.shared.Sha256;

/** SHA-256 as 64 hexadecimal digits. */
final class Hash {

    /** What the first link of the chain has as its predecessor. */
    static final String NONE = "0".repeat(64);

    private Hash() {}

    static String of(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
