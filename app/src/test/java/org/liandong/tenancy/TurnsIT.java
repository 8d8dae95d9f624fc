package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TurnsIT {

    @Inject
    Turns turns;

    @Test
    @DisplayName("work with fixed times is done again and again, also after a turn that failed")
    void fixedTimes() throws Exception {
        var done = new CountDownLatch(2);

        turns.take("turns.it", "* * * * * *", () -> {
            done.countDown();
            if (done.getCount() > 0) {
                throw new IllegalStateException("the first turn fails");
            }
        });

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
