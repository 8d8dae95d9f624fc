package org.liandong.registry;

import java.util.function.IntConsumer;

/** Tells how far something is a few times a second and not oftener, since each time costs a transaction of its own. */
final class Unhurried implements IntConsumer {

    private static final long PAUSE_NANOS = 200_000_000;

    private final IntConsumer told;
    private long last = System.nanoTime();

    Unhurried(IntConsumer told) {
        this.told = told;
    }

    @Override
    public void accept(int done) {
        long now = System.nanoTime();
        if (now - last >= PAUSE_NANOS) {
            last = now;
            told.accept(done);
        }
    }
}
