package org.liandong.access;

import static org.liandong.shared.Permission.BREAK_GLASS;
import static org.liandong.shared.Permission.READ_AUDIT;
import static org.liandong.shared.Permission.READ_GLASS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.Announcement;
import org.liandong.tenancy.Audience;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Topic;

/** Tells auditors and the hub concerned of a look into its room (SOD-5), and who can be the second person that he is asked. */
@ApplicationScoped
class GlassNews {

    @Inject
    private Hubs hubs;

    @Inject
    private Event<Announcement> announced;

    void asked(BreakGlass glass, Hub hub, Account by) {
        tell(hub, "access.told.glassAsked", by.displayName(), hub.names(), glass.hours());
        var city = hubs.city();
        announced.fire(Announcement.of(
                Topic.GLASS,
                List.of(Audience.holders(BREAK_GLASS, city.id())),
                hub.id(),
                page(city),
                "access.told.glassDecide",
                by.displayName(),
                hub.names()));
    }

    void opened(BreakGlass glass, Hub hub) {
        tell(hub, "access.told.glassOpened", hub.names(), Clocks.written(glass.openUntil()));
    }

    void refused(Hub hub) {
        tell(hub, "access.told.glassRefused", hub.names());
    }

    void ended(Hub hub) {
        tell(hub, "access.told.glassEnded", hub.names());
    }

    void ranOut(Hub hub) {
        tell(hub, "access.told.glassRanOut", hub.names());
    }

    private void tell(Hub hub, String key, Object... values) {
        announced.fire(Announcement.of(
                Topic.GLASS,
                List.of(Audience.holders(READ_GLASS, hub.id()), Audience.overseers(READ_AUDIT, hub.id())),
                hub.id(),
                page(hub),
                key,
                values));
    }

    private static String page(Hub hub) {
        return "/h/" + hub.code() + "/access/glass/list";
    }
}
