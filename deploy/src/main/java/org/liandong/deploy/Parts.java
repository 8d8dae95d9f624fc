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

    /** The folder of a part, from the given folder inside the archive on. */
    Path folder(String prefix, String inside) {
        return folder(prefix, inside, folder -> {});
    }

    /** The same, with something to be done to it once, right after unpacking. */
    Path folder(String prefix, String inside, Finish finish) {
        var archive = file(prefix);
        var name = archive.getFileName().toString();
        var folder = unpacked.resolve(name.substring(0, name.lastIndexOf('.')));
        if (Files.isDirectory(folder)) return folder;
        try {
            Files.createDirectories(unpacked);
            try (var channel = FileChannel.open(
                            unpacked.resolve(prefix + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                if (!Files.isDirectory(folder))
                    progress.step("unpacking " + folder.getFileName(), () -> unpack(archive, inside, folder, finish));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path archive, String inside, Path folder, Finish finish) throws IOException {
        var draft = folder.resolveSibling(folder.getFileName() + ".new");
        Home.delete(draft);
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
        finish.on(draft);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isProgram(Path file) {
        var parent = file.getParent().getFileName().toString();
        return parent.equals("bin") || parent.equals("scripts");
    }

    /** What is done once to a part that has just been unpacked. */
    interface Finish {
        void on(Path folder) throws IOException;
    }
}
