package org.liandong.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The business clock, Beijing time. Machinery (tokens, leases, jobs, audit) asks {@link #machine()}, which no rehearsal bends. */
@ApplicationScoped
public class Clocks {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @ApplicationScoped
    Clock business() {
        return Clock.system(ZONE);
    }

    public static Clock machine() {
        return Clock.system(ZONE);
    }
}
