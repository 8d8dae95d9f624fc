package org.liandong.access.api;

import jakarta.ws.rs.core.EntityPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.liandong.shared.api.Asked;

/**
 * The file of a form that was sent to an operation; whoever takes it closes its content.
 *
 * @param name as its owner calls it, or null
 */
public record SentFile(String name, InputStream content) {

    private static final String PART = "file";

    /** An empty one where none was sent. */
    public static SentFile of(List<EntityPart> parts) throws IOException {
        var part = parts.stream().filter(each -> each.getName().equals(PART)).findFirst();
        return new SentFile(
                part.flatMap(EntityPart::getFileName).map(Asked::asSent).orElse(null),
                part.isEmpty()
                        ? new ByteArrayInputStream(new byte[0])
                        : part.get().getContent());
    }
}
