package org.liandong.shared;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-sorted 64-bit ids, given in an entity's constructor: 41 bits of milliseconds since 2026-01-01, 22 bits that start
 * at random each millisecond and count up. Outside the program an id is a string.
 */
public final class Ids {

    private static final long EPOCH = 1767225600000L;
    private static final int LOW_BITS = 22;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static long next() {
        long now = System.currentTimeMillis() - EPOCH;
        return LAST.updateAndGet(
                last -> now > last >> LOW_BITS ? now << LOW_BITS | RANDOM.nextInt(1 << (LOW_BITS - 1)) : last + 1);
    }

    /** An id as it was written down outside; empty where it is none. */
    public static Optional<Long> read(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The id that an address names: what can be no id is the address of nothing. */
    public static long named(String text) {
        return read(text).orElseThrow(() -> new NotVisible("an id such as " + text));
    }
}
