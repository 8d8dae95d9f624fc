package org.liandong.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipInputStream;

/** The servers as Maven fetched them, each unpacked once and used by every installation of this checkout. */
final class Parts {
    private final Path packed;
    private final Path unpacked;
    private final Progress progress;

    Parts(Path packed, Path unpacked, Progress progress) {
        this.packed = packed;
        this.unpacked = unpacked;
        this.progress = progress;
    }

    /** A part that is used as it is. */
    Path file(String prefix) {
        try (var files = Files.newDirectoryStream(packed, prefix + "-*")) {
            var found = files.iterator();
            if (!found.hasNext())
                throw new Refusal(
                        "The part " + prefix + " is not in " + packed + "; build first: ./mvnw package -DskipTests");
            return found.next();
        } catch (IOException e) {
            throw new Refusal("The folder " + packed + " cannot be read; build first: ./mvnw package -DskipTests", e);
        }
    }

    /**
     * The folder of a part, unpacked from the given folder inside the archive on, and finished.
     *
     * @param variant tells several that are finished differently, by the end of the folder's name
     */
    Path folder(String prefix, String inside, String variant, Maker finish) {
        var archive = file(prefix);
        return made(prefix, "unpacking", variant, draft -> {
            unpack(archive, inside, draft);
            finish.make(draft);
        });
    }

    /** The folder of a part, made once; two installations that want it at once make it once. */
    Path made(String prefix, String verb, Maker maker) {
        return made(prefix, verb, "", maker);
    }

    private Path made(String prefix, String verb, String variant, Maker maker) {
        var name = file(prefix).getFileName().toString();
        var folder = unpacked.resolve(name.substring(0, name.lastIndexOf('.')) + variant);
        if (Files.isDirectory(folder)) return folder;
        try {
            Files.createDirectories(unpacked);
            try (var channel = FileChannel.open(
                            unpacked.resolve(prefix + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                if (!Files.isDirectory(folder))
                    progress.step(verb + " " + folder.getFileName(), () -> {
                        var draft = folder.resolveSibling(folder.getFileName() + ".new");
                        Home.delete(draft);
                        maker.make(draft);
                        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
                    });
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path archive, String inside, Path draft) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().startsWith(inside) || entry.isDirectory()) continue;
                var target = draft.resolve(entry.getName().substring(inside.length()))
                        .normalize();
                if (!target.startsWith(draft)) throw new IOException("Entry outside the archive: " + entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
                if (isProgram(target) && !target.toFile().setExecutable(true, false))
                    throw new IOException(target + " cannot be made executable");
            }
        }
    }

    private static boolean isProgram(Path file) {
        var parent = file.getParent().getFileName().toString();
        return parent.equals("bin") || parent.equals("scripts");
    }

    /** Fills a folder that does not exist yet. */
    interface Maker {
        void make(Path folder) throws IOException;
    }
}
