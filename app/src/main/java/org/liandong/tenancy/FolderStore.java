package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liandong.shared.Clocks;

/**
 * Contents in a folder, {@code LIANDONG_DOCUMENTS}, that all nodes share: {@code hub/ab/abcdef…}. A file comes into its place by
 * being renamed, so that it is there whole or not at all.
 */
@ApplicationScoped
class FolderStore implements DocumentStore {

    private static final String STAGING = "staging";
    private static final String NUMBER = "\\d{1,9}";

    private final Path root;

    protected FolderStore() {
        this.root = null;
    }

    @Inject
    FolderStore(@ConfigProperty(name = "liandong.documents") Optional<String> folder) {
        this(folder.filter(name -> !name.isBlank()).map(Path::of).orElse(null));
    }

    FolderStore(Path root) {
        this.root = root;
    }

    @Override
    public boolean isThere() {
        return root != null;
    }

    @Override
    public Path staging() throws IOException {
        return Files.createTempFile(
                made(root.resolve(STAGING)),
                "in",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    @Override
    public void put(Key key, Path staged) throws IOException {
        var place = place(key);
        made(place.getParent());
        Files.setLastModifiedTime(staged, FileTime.from(Clocks.machine().instant()));
        Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(Key key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public List<Integer> hubs() throws IOException {
        if (!isThere() || !Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches(NUMBER))
                    .map(Integer::valueOf)
                    .toList();
        }
    }

    @Override
    public List<Key> before(Instant then, int hub) throws IOException {
        try (var files = Files.walk(root.resolve(Integer.toString(hub)), 2)) {
            return old(files, then)
                    .map(file -> new Key(hub, file.getFileName().toString()))
                    .toList();
        }
    }

    /** It is laid aside first and looked at there: between a look and a deletion it could be put again, however short the time. */
    @Override
    public void deleteBefore(Instant then, Key key) throws IOException {
        var place = place(key);
        if (!isBefore(then, place)) {
            return;
        }
        var aside = staging();
        try {
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
            if (!isBefore(then, aside)) {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (NoSuchFileException gone) {
            // another one was faster
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public void clear(Instant then) throws IOException {
        if (isThere() && Files.isDirectory(root.resolve(STAGING))) {
            try (var files = Files.walk(root.resolve(STAGING), 1)) {
                for (var file : old(files, then).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Stream<Path> old(Stream<Path> files, Instant then) {
        return files.filter(Files::isRegularFile).filter(file -> isBefore(then, file));
    }

    /** What is gone meanwhile is nobody's business. */
    private static boolean isBefore(Instant then, Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (IOException gone) {
            return false;
        }
    }

    private Path place(Key key) {
        return root.resolve(Integer.toString(key.hub()))
                .resolve(key.sha256().substring(0, 2))
                .resolve(key.sha256());
    }

    private static Path made(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }
}
