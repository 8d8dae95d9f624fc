package org.liandong.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that come in the launcher's own jar. */
final class Packed {
    private Packed() {}

    static String text(String name) {
        try (var stream = Packed.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException(name + " is not in the jar");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
