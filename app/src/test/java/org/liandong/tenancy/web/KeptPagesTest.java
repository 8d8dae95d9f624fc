package org.liandong.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.web.PageAddress;
import org.liandong.tenancy.OutboxFollower;

class KeptPagesTest {

    private static final PageAddress HOME = new PageAddress(false, "/", null);

    private final Follower follower = new Follower();
    private final Watch watch = new Watch();
    private final KeptPages pages = new KeptPages(watch, follower);

    private static final class Follower extends OutboxFollower {
        private boolean upToDate = true;

        @Override
        public boolean isUpToDate() {
            return upToDate;
        }
    }

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-23T15:59:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static KeptPage page(int size) {
        return new KeptPage("text/html;charset=UTF-8", "public, no-cache", new byte[size]);
    }

    private void keep(PageAddress address, int size) {
        pages.keep(address, page(size), pages.begin());
    }

    @Test
    @DisplayName("a page is found again under its whole address and under no other")
    void found() {
        keep(HOME, 100);

        assertThat(pages.find(HOME)).isPresent();
        assertThat(pages.find(new PageAddress(true, "/", null))).isEmpty();
        assertThat(pages.find(new PageAddress(false, "/", "elder=1"))).isEmpty();
        assertThat(pages.find(new PageAddress(false, "/hubs", null))).isEmpty();
    }

    @Test
    @DisplayName("a page that was begun before a change is not kept after it, whatever the change was")
    void overtaken() {
        var begun = pages.begin();
        pages.drop(address -> false);
        pages.keep(HOME, page(100), begun);

        assertThat(pages.find(HOME)).isEmpty();
    }

    @Test
    @DisplayName("a change lets go of what it touches and of nothing else")
    void dropped() {
        var about = new PageAddress(false, "/about", null);
        keep(HOME, 100);
        keep(about, 100);
        pages.drop(HOME::equals);

        assertThat(pages.find(HOME)).isEmpty();
        assertThat(pages.find(about)).isPresent();
    }

    @Test
    @DisplayName("a page does not outlive its day, not even when midnight came while it was made")
    void untilMidnight() {
        var begun = pages.begin();
        keep(new PageAddress(false, "/hubs", null), 100);
        watch.now = watch.now.plus(Duration.ofMinutes(2));
        pages.keep(HOME, page(100), begun);

        assertThat(pages.find(HOME)).isEmpty();
        assertThat(pages.find(new PageAddress(false, "/hubs", null))).isEmpty();
    }

    @Test
    @DisplayName("while the node does not hear what happens nothing is given out or kept")
    void deaf() {
        keep(HOME, 100);
        follower.upToDate = false;
        assertThat(pages.find(HOME)).isEmpty();
        keep(new PageAddress(false, "/about", null), 100);

        follower.upToDate = true;
        assertThat(pages.find(HOME)).isPresent();
        assertThat(pages.find(new PageAddress(false, "/about", null))).isEmpty();
    }

    @Test
    @DisplayName("memory is bounded: what was not asked for longest makes room, again and again")
    void bounded() {
        keep(HOME, 1_000);
        int size = 1 << 20;
        for (int n = 0; n < 100; n++) {
            keep(new PageAddress(false, "/organizations", "q=" + n), size);
            assertThat(pages.find(HOME)).as("asked for all the time").isPresent();
        }

        long there = 0;
        for (int n = 0; n < 100; n++) {
            there += pages.find(new PageAddress(false, "/organizations", "q=" + n))
                            .isPresent()
                    ? size
                    : 0;
        }
        assertThat(there).isPositive().isLessThan(KeptPages.ROOM);
        assertThat(pages.find(new PageAddress(false, "/organizations", "q=99"))).isPresent();
        assertThat(pages.find(new PageAddress(false, "/organizations", "q=0"))).isEmpty();
    }

    @Test
    @DisplayName("a page larger than all room is not kept")
    void tooLarge() {
        keep(HOME, (int) KeptPages.ROOM);

        assertThat(pages.find(HOME)).isEmpty();
    }
}
