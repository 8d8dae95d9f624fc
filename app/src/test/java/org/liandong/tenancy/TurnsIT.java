package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TurnsIT {

    @Inject
    Turns turns;

    private final List<String> works = new ArrayList<>();

    private void take(Duration pace, Runnable turn) {
        works.add("turns.it." + works.size());
        turns.take(works.get(works.size() - 1), pace, turn);
    }

    @AfterEach
    void leave() {
        works.forEach(turns::leave);
    }

    @Test
    @DisplayName("work with fixed times is done again and again, also after a turn that failed")
    void fixedTimes() throws Exception {
        var done = new CountDownLatch(2);

        works.add("turns.it");
        turns.take("turns.it", "* * * * * *", () -> {
            done.countDown();
            if (done.getCount() > 0) {
                throw new IllegalStateException("the first turn fails");
            }
        });

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("works that take long hold up no other, and none is begun anew before it has ended")
    void side() throws Exception {
        var begun = new AtomicInteger();
        var all = new CountDownLatch(8);
        var hold = new CountDownLatch(1);
        for (int i = 0; i < 8; i++) {
            take(Duration.ofMillis(10), () -> {
                begun.incrementAndGet();
                all.countDown();
                awaited(hold);
            });
        }
        var beside = new CountDownLatch(50);
        take(Duration.ofMillis(10), beside::countDown);

        assertThat(all.await(60, TimeUnit.SECONDS)).as("all works at once").isTrue();
        assertThat(beside.await(60, TimeUnit.SECONDS)).as("and one beside them").isTrue();
        assertThat(begun).hasValue(8);
        hold.countDown();
    }

    private static void awaited(CountDownLatch hold) {
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
