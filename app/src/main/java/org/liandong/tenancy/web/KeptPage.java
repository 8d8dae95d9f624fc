package org.liandong.tenancy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.liandong.shared.Sha256;

/** A public answer as it goes out, whole: its bytes, their ETag, and packed for readers who take it packed. */
final class KeptPage {

    private static final String PACKED = "gzip";

    /** Named, and not with the weight 0, which refuses it. */
    private static final Pattern TAKEN = Pattern.compile("(?i)(^|[, ])gzip *(?!; *q *= *0(\\.0*)? *(,|$))(;|,|$)");

    private final String contentType;
    private final String cacheControl;
    private final byte[] content;
    private final String digest;
    private volatile byte[] packed;

    KeptPage(String contentType, String cacheControl, byte[] content) {
        this.contentType = contentType;
        this.cacheControl = cacheControl;
        this.content = content;
        this.digest = digest(content);
    }

    /** The page, or 304 to a reader who has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(content, '"' + digest + '"', request, response);
    }

    /** The same, packed where the reader takes that; it is packed once, when it is asked for the first time. */
    void sendAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (takesPacked(request)) {
            response.setHeader("Content-Encoding", PACKED);
            send(packed(), '"' + digest + '-' + PACKED + '"', request, response);
        } else {
            send(request, response);
        }
    }

    private void send(byte[] bytes, String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", cacheControl);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", tag);
        if (isHeld(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) { // over HTTP/2 the server would send it
            response.getOutputStream().write(bytes);
        }
    }

    /** In either form it is the same page. */
    private boolean isHeld(String tag) {
        return tag != null && (tag.equals('"' + digest + '"') || tag.equals('"' + digest + '-' + PACKED + '"'));
    }

    private static boolean takesPacked(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && TAKEN.matcher(accepted).find();
    }

    private byte[] packed() throws IOException {
        var done = packed;
        if (done == null) {
            var bytes = new ByteArrayOutputStream(content.length / 4);
            try (var out = new GZIPOutputStream(bytes)) {
                out.write(content);
            }
            done = bytes.toByteArray();
            packed = done;
        }
        return done;
    }

    /** About how many bytes of memory it takes, packed form included. */
    int weight() {
        return content.length + content.length / 3 + 300;
    }

    private static String digest(byte[] content) {
        var hash = Sha256.begun().digest(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
    }
}
