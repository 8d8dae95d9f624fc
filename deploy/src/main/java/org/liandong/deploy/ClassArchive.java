package org.liandong.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * The classes that a server has loaded, written down by its JVM once, at the end of its first start; later starts map
 * them instead of reading them again, which halves the time. Without an archive everything works, only slower.
 */
final class ClassArchive {
    private final Path archives;
    private final String name;
    private final boolean made;

    private ClassArchive(Home home, String name, boolean made) {
        this.archives = home.root().resolve("classes");
        this.name = name;
        this.made = made;
    }

    static ClassArchive of(Home home, String name) {
        return new ClassArchive(home, name, true);
    }

    /** For short-lived servers, which would not earn back the time of making one. */
    static ClassArchive onlyUsed(Home home, String name) {
        return new ClassArchive(home, name, false);
    }

    /** What the JVM is to be told when it starts this program. */
    List<String> options(Path program) {
        var archive = fitting(program);
        if (Files.exists(archive)) return List.of("-XX:SharedArchiveFile=" + archive);
        return made ? List.of("-XX:+RecordDynamicDumpInfo") : List.of();
    }

    /** Writes it, unless that was done before; the server must have been started with our options. */
    void write(Path program, Child server, Progress progress) {
        var archive = fitting(program);
        if (made && !Files.exists(archive))
            progress.step("noting the classes of " + name + " for quicker starts", () -> write(archive, server));
    }

    private void write(Path archive, Child server) throws IOException {
        Files.createDirectories(archives);
        try (var old = Files.newDirectoryStream(archives, name + "-*")) {
            for (var other : old) Files.delete(other);
        }
        var draft = archives.resolve(name + "-new.jsa");
        Tool.run(
                archives,
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.process().pid()),
                        "VM.cds",
                        "dynamic_dump",
                        draft.toString()));
        Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
    }

    /** It fits one Java and one unpacked program only; with any other the JVM would silently leave it aside. */
    private Path fitting(Path program) {
        try {
            return archives.resolve(name + "-" + Runtime.version() + "-"
                    + Long.toHexString(Files.getLastModifiedTime(program).toMillis()) + ".jsa");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
