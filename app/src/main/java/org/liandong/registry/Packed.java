package org.liandong.registry;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** A file that is packed while it is written, so that it never lies unpacked in memory. */
final class Packed extends FilterOutputStream {

    private final ByteArrayOutputStream content;
    private long size;

    Packed() throws IOException {
        this(new ByteArrayOutputStream());
    }

    private Packed(ByteArrayOutputStream content) throws IOException {
        super(new GZIPOutputStream(content));
        this.content = content;
    }

    static Packed of(byte[] bytes) throws IOException {
        var packed = new Packed();
        try (OutputStream out = packed) {
            out.write(bytes);
        }
        return packed;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        size += length;
    }

    /** As it is kept, once it is closed. */
    byte[] content() {
        return content.toByteArray();
    }

    /** How many bytes the file itself has. */
    long size() {
        return size;
    }
}
