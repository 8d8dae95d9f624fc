package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liandong.access.Caller;
import org.liandong.audit.AuditLog;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;

/** The address under which the caller's own calendar program reads his deadlines: made, made anew, taken back. */
@ApplicationScoped
@Transactional
public class Subscribing {

    private static final String OBJECT = "CalendarAddress";

    private final Clock clock = Clocks.machine();

    @Inject
    private CalendarAddresses addresses;

    @Inject
    private Caller caller;

    @Inject
    private AuditLog log;

    @Inject
    @ConfigProperty(name = "liandong.public.url")
    private String site;

    /** Since when there is an address, if there is one. */
    @Allowed
    public Optional<Instant> since() {
        return addresses.of(caller.known().id()).map(CalendarAddress::madeAt);
    }

    /** @return the address, which nobody can tell again; the one before it leads nowhere from now on */
    @Allowed
    public String make() {
        long account = caller.known().id();
        takeBack(account);
        var token = CalendarToken.fresh();
        var address = new CalendarAddress(account, token, clock.instant());
        addresses.add(address);
        log.record("MAKE", OBJECT, address.id(), List.of(), null);
        return (site.endsWith("/") ? site : site + "/") + "calendar/" + token.text() + ".ics";
    }

    /** Nothing happens where there is none. */
    @Allowed
    public void revoke() {
        takeBack(caller.known().id());
    }

    private void takeBack(long account) {
        addresses.held(account).forEach(address -> {
            address.revoke(clock.instant());
            log.record("WITHDRAW", OBJECT, address.id(), List.of(), null);
        });
    }
}
