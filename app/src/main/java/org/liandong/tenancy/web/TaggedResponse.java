package org.liandong.tenancy.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Keeps a page back until it is whole, so that its ETag can go before it. */
final class TaggedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(16_384);
    private final ServletOutputStream stream = new BodyStream();
    private PrintWriter writer;

    TaggedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Sends the page, or 304 to a reader who has it; an error that was sent meanwhile stays as it is. */
    void finish(HttpServletRequest request) throws IOException {
        if (writer != null) {
            writer.flush();
        }
        var response = (HttpServletResponse) getResponse();
        if (!response.isCommitted() && response.getStatus() == SC_OK) {
            send(body.toByteArray(), request, response);
        }
    }

    static void send(byte[] content, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = '"' + digest(content) + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static String digest(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // the page goes out whole, in finish
    }

    private final class BodyStream extends ServletOutputStream {
        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            body.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a kept page is not written asynchronously");
        }
    }
}
