package org.liandong.shared.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Which operations are marked {@link Once}, for the API's description: what writes it knows the annotations of the standard
 * only. Runs at build time, beside the classes that were just made.
 */
final class OnceOperations {

    private static final String CLASS = ".class";

    private OnceOperations() {}

    static Set<String> ids() {
        try {
            var root = Path.of(OnceOperations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(root)) {
                return files.filter(file -> file.getParent().endsWith("api"))
                        .map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(CLASS))
                        .map(name -> name.substring(0, name.length() - CLASS.length())
                                .replace(root.getFileSystem().getSeparator(), "."))
                        .flatMap(OnceOperations::methods)
                        .filter(method -> method.isAnnotationPresent(Once.class))
                        .map(method -> method.getAnnotation(Operation.class).operationId())
                        .collect(Collectors.toSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Method> methods(String name) {
        try {
            return Stream.of(Class.forName(name, false, OnceOperations.class.getClassLoader())
                    .getDeclaredMethods());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
