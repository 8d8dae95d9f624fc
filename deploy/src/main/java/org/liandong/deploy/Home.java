package org.liandong.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The folder in which one installation keeps everything: data, logs, secrets, ports, notes on what runs. */
record Home(Path root) {

    static Home at(Path root) {
        var home = new Home(root.toAbsolutePath().normalize());
        try {
            for (var folder : new String[] {"data", "logs", "run"}) Files.createDirectories(home.root.resolve(folder));
        } catch (IOException e) {
            throw new Refusal("The folder " + home.root + " cannot be written: " + e.getMessage(), e);
        }
        return home;
    }

    Path data(String name) {
        return root.resolve("data").resolve(name);
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path run(String name) {
        return root.resolve("run").resolve(name);
    }

    /** The checked-out product: the folder that holds pom.xml, found from where these classes lie. */
    static Path product() {
        return target().getParent().getParent();
    }

    /** Where Maven has put the jar, the libraries and the parts. */
    static Path target() {
        try {
            return Path.of(Home.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the owner's eyes only, and never half written. */
    static void writePrivately(Path file, String text) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) return;
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
