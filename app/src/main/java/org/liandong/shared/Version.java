package org.liandong.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The product's version, as the build wrote it. */
public final class Version {

    public static final String NUMBER = read();

    private Version() {}

    private static String read() {
        try (var stream = Version.class.getResourceAsStream("/liandong/version.properties")) {
            var properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
