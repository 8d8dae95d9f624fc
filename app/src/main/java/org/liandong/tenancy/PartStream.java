package org.liandong.tenancy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Hands on what is written in pieces of one size; the last one may be shorter. */
final class PartStream extends OutputStream {

    private static final int SIZE = 1 << 20;

    private final Consumer<byte[]> taken;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(SIZE);

    PartStream(Consumer<byte[]> taken) {
        this.taken = taken;
    }

    @Override
    public void write(int one) {
        part.write(one);
        handOnWhenFull();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int piece = Math.min(end - from, SIZE - part.size());
            part.write(bytes, from, piece);
            from += piece;
            handOnWhenFull();
        }
    }

    private void handOnWhenFull() {
        if (part.size() == SIZE) {
            handOn();
        }
    }

    private void handOn() {
        taken.accept(part.toByteArray());
        part.reset();
    }

    @Override
    public void close() {
        if (part.size() > 0) {
            handOn();
        }
    }
}
