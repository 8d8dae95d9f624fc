package org.liandong.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes that a server has loaded, written down by its JVM at the first orderly stop; later starts map them instead
 * of reading them again, which saves a third of the time. Without one everything works, only slower.
 */
final class ClassArchive {
    private final Path file;
    private final Path draft;
    private final boolean made;

    private ClassArchive(Home home, String name, boolean made) {
        this.file = home.root().resolve("classes").resolve(name + "-" + Runtime.version() + ".jsa");
        this.draft = home.run(name + ".jsa");
        this.made = made;
    }

    static ClassArchive of(Home home, String name) {
        return new ClassArchive(home, name, true);
    }

    /** For short-lived servers, whose stop must not take longer. */
    static ClassArchive onlyUsed(Home home, String name) {
        return new ClassArchive(home, name, false);
    }

    List<String> options() {
        try {
            Files.deleteIfExists(draft);
            if (Files.exists(file)) return List.of("-XX:SharedArchiveFile=" + file);
            return made ? List.of("-XX:ArchiveClassesAtExit=" + draft) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called after the server has ended in good order: only then is the archive whole. */
    void keep() {
        try {
            if (!Files.exists(draft)) return;
            Files.createDirectories(file.getParent());
            try (var old = Files.newDirectoryStream(
                    file.getParent(), draft.getFileName().toString().replace(".jsa", "-*"))) {
                for (var archive : old) Files.delete(archive);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
