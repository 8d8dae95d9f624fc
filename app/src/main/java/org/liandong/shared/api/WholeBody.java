package org.liandong.shared.api;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.liandong.shared.Unread;

/**
 * Reads a JSON body to its end before anything is made of it: it may not be missing, larger than any of our forms, or
 * broken off. (The server's parser, skipping a part it does not know, never returns from a body that ends within it.)
 */
@Provider
public class WholeBody implements ReaderInterceptor {

    private static final int MOST_BYTES = 1 << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            byte[] body = context.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                Unread.discard(context.getInputStream());
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            requireWhole(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        var read = context.proceed();
        if (read == null) {
            throw new BadRequestException();
        }
        return read;
    }

    private static void requireWhole(byte[] body) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(body))) {
            while (parser.hasNext()) {
                parser.next();
            }
        } catch (RuntimeException broken) { // a JsonException, or what it says of too deep a nesting
            throw new BadRequestException(broken);
        }
    }
}
