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

    /** The home that deploy/bench fills with invented organizations. */
    boolean isForMeasuring() {
        return root.endsWith("bench");
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

    /** The checked-out product: the folder that holds pom.xml. */
    static Path product() {
        var told = System.getProperty("liandong.product");
        if (told != null) return Path.of(told);
        try {
            // deploy/target/classes or deploy/target/liandong-deploy.jar
            var here = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return here.getParent().getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The servers as Maven has fetched them. */
    static Path packedParts() {
        return product().resolve("deploy/target/parts");
    }

    static Path unpackedParts() {
        return product().resolve(".liandong/parts");
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
