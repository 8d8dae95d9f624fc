package org.liandong.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every page of a hub's room, read off the web application's folder: a new page is in the tests by existing. */
public final class DeskPages {

    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final List<String> NO_ROOMS =
            List.of("WEB-INF", "META-INF", "portal", "organization", "person", "resources");
    private static final String ENDING = ".xhtml";

    private DeskPages() {}

    /** Their addresses behind the room's: {@code ""}, {@code registry/org/list}. */
    public static List<String> all() {
        try (var files = Files.walk(PAGES)) {
            return files.map(PAGES::relativize)
                    .filter(file -> file.toString().endsWith(ENDING)
                            && !NO_ROOMS.contains(file.getName(0).toString()))
                    .map(file -> file.toString().replace('\\', '/'))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .map(page -> page.equals("desk/home") ? "" : page)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
