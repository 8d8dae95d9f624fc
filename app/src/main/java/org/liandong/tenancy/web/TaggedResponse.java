package org.liandong.tenancy.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keeps a page back until it is whole, so that its ETag can go before it. */
final class TaggedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(16_384);
    private final ServletOutputStream stream = new BodyStream();
    private PrintWriter writer;

    TaggedResponse(HttpServletResponse response) {
        super(response);
    }

    /** The page, once it is whole; none where an error was sent meanwhile. */
    Optional<KeptPage> page(String cacheControl) {
        if (writer != null) {
            writer.flush();
        }
        return getResponse().isCommitted() || getStatus() != SC_OK
                ? Optional.empty()
                : Optional.of(new KeptPage(getContentType(), cacheControl, body.toByteArray()));
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
