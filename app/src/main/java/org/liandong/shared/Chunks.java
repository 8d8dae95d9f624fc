package org.liandong.shared;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads a list to its end a chunk at a time; however long it is, no more than one chunk is held. */
public final class Chunks {

    public static final int SIZE = 1000;

    private Chunks() {}

    /**
     * @param behind reads so many rows that come after this one, from the first on where it is null
     * @return how many rows there were
     */
    public static <R> long each(BiFunction<R, Integer, List<R>> behind, Consumer<List<R>> taken) {
        long count = 0;
        R last = null;
        List<R> chunk;
        do {
            chunk = behind.apply(last, SIZE);
            if (!chunk.isEmpty()) {
                taken.accept(chunk);
                last = chunk.get(chunk.size() - 1);
                count += chunk.size();
            }
        } while (chunk.size() == SIZE);
        return count;
    }
}
