package org.liandong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChunksTest {

    private final List<Integer> asked = new ArrayList<>();
    private int most;

    private List<Integer> behind(Integer last, int limit, int end) {
        int from = last == null ? 0 : last + 1;
        asked.add(from);
        return IntStream.range(from, Math.min(end, from + limit)).boxed().toList();
    }

    private long read(int rows) {
        return Chunks.<Integer>each(
                (last, limit) -> behind(last, limit, rows), chunk -> most = Math.max(most, chunk.size()));
    }

    @Test
    @DisplayName("a million rows come in a thousand chunks, and no more than one is held")
    void aMillion() {
        assertThat(read(1_000_000)).isEqualTo(1_000_000);
        assertThat(asked).hasSize(1001).doesNotHaveDuplicates();
        assertThat(most).isEqualTo(Chunks.SIZE);
    }

    @Test
    @DisplayName("a list without rows is asked once, one of a few too")
    void few() {
        assertThat(read(0)).isZero();
        assertThat(read(3)).isEqualTo(3);
        assertThat(asked).containsExactly(0, 0);
    }
}
