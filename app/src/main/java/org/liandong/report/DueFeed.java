package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liandong.access.Caller;
import org.liandong.shared.Public;
import org.liandong.shared.Texts;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;

/**
 * One person's deadlines as his calendar program reads them: what he could do himself, in all rooms in which he is a member
 * today. It is read in the city's room, from above and only for reading, and narrowed to those rooms.
 */
@ApplicationScoped
@Public("whoever has the address reads what its owner may do; it tells titles and deadlines, and opens no room")
public class DueFeed {

    @Inject
    private CalendarAddresses addresses;

    @Inject
    private OwnWork work;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private Caller caller;

    @Inject
    @ConfigProperty(name = "liandong.public.url")
    private String site;

    /** The calendar as a file; empty where the address is none, or none any more. */
    public Optional<String> read(String written) {
        var address = CalendarToken.read(written).flatMap(addresses::of);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        current.actAs(address.get().accountId());
        current.enter(hubs.city(), true);
        var language = Optional.ofNullable(caller.known().locale()).map(Locale::forLanguageTag);
        return Optional.of(new CalendarFile(site, Texts.closest(language.orElse(null))).of(work.everywhere()));
    }
}
