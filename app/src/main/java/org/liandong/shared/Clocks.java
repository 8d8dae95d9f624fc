package org.liandong.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The business clock, Beijing time. Machinery (tokens, leases, jobs, audit) asks {@link #machine()}, which no rehearsal bends. */
@ApplicationScoped
public class Clocks {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    @Produces
    @ApplicationScoped
    Clock ofTheServer() {
        return business();
    }

    /** For commands outside of the server; in it, the clock is injected. */
    public static Clock business() {
        return Clock.system(ZONE);
    }

    /** A moment as the interface writes it: Beijing time, with its offset; none where there is none. */
    public static OffsetDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
    }

    /** A moment as people write it: Beijing time, to the second. */
    public static String written(Instant moment) {
        return MOMENT.format(moment);
    }

    public static Clock machine() {
        return Clock.system(ZONE);
    }
}
