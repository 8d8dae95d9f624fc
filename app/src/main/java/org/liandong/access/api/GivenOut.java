package org.liandong.access.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.liandong.access.Attaching;

/** A document as it is given out: to be kept under its name, never shown by the browser. */
public final class GivenOut {

    private GivenOut() {}

    public static Response of(Attaching.Opened opened) {
        var document = opened.document();
        var name =
                URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput content = out -> {
            try (var in = opened.content()) {
                in.transferTo(out);
            }
        };
        return Response.ok(content, document.kind().mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Length", document.size())
                .header("Cache-Control", "no-store")
                .build();
    }
}
