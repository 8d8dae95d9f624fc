package org.liandong.deploy;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** A small private file of names and values that outlives the process which chose them. */
final class Kept {
    private final Path file;
    private final TreeMap<String, String> values = new TreeMap<>();

    Kept(Path file) {
        this.file = file;
        try {
            if (!Files.exists(file)) return;
            var read = new Properties();
            read.load(new StringReader(Files.readString(file)));
            read.forEach((name, value) -> values.put(name.toString(), value.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    void put(String name, String value) {
        if (value.equals(values.put(name, value))) return;
        Home.writePrivately(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(joining("\n", "", "\n")));
    }
}
