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
    private final Path archives;
    private final Path drafts;
    private final String name;
    private final boolean made;

    private ClassArchive(Home home, String name, boolean made) {
        this.archives = home.root().resolve("classes");
        this.drafts = home.run("classes");
        this.name = name;
        this.made = made;
    }

    static ClassArchive of(Home home, String name) {
        return new ClassArchive(home, name, true);
    }

    /** For short-lived servers, whose stop must not take longer. */
    static ClassArchive onlyUsed(Home home, String name) {
        return new ClassArchive(home, name, false);
    }

    /** The archive fits one Java and one unpacked program only; with any other the JVM would silently leave it aside. */
    List<String> options(Path program) {
        try {
            var fitting = name + "-" + Runtime.version() + "-"
                    + Long.toHexString(Files.getLastModifiedTime(program).toMillis()) + ".jsa";
            clear(drafts);
            if (Files.exists(archives.resolve(fitting)))
                return List.of("-XX:SharedArchiveFile=" + archives.resolve(fitting));
            return made ? List.of("-XX:ArchiveClassesAtExit=" + drafts.resolve(fitting)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called after the server has ended in good order: only then is the archive whole. */
    void keep() {
        if (!Files.isDirectory(drafts)) return;
        try (var found = Files.newDirectoryStream(drafts, name + "-*.jsa")) {
            for (var draft : found) {
                clear(archives);
                Files.move(draft, archives.resolve(draft.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var old = Files.newDirectoryStream(folder, name + "-*.jsa")) {
            for (var archive : old) Files.delete(archive);
        }
    }
}
