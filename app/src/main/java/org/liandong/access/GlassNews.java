package org.liandong.access;

import static org.liandong.shared.Permission.BREAK_GLASS;
import static org.liandong.shared.Permission.READ_AUDIT;
import static org.liandong.shared.Permission.READ_GLASS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.Announcement;
import org.liandong.tenancy.Audience;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Topic;

/**
 * Tells auditors and the hub concerned of a look into its room (SOD-5), who can be the second person that he is asked, and
 * who has asked what became of it.
 */
@ApplicationScoped
class GlassNews {

    @Inject
    private Hubs hubs;

    @Inject
    private Event<Announcement> announced;

    void asked(BreakGlass glass, Hub hub, Account by) {
        tell(concerned(hub), hub, "access.told.glassAsked", by.displayName(), hub.names(), glass.hours());
        var city = hubs.city();
        announced.fire(Announcement.of(
                Topic.GLASS,
                List.of(Audience.holders(BREAK_GLASS, city.id()).without(by.id())),
                hub.id(),
                page(city),
                "access.told.glassDecide",
                by.displayName(),
                hub.names()));
    }

    void opened(BreakGlass glass, Hub hub) {
        result(glass, hub, "access.told.glassOpened", hub.names(), Clocks.written(glass.openUntil()));
    }

    void refused(BreakGlass glass, Hub hub) {
        result(glass, hub, "access.told.glassRefused", hub.names());
    }

    void ended(BreakGlass glass, Hub hub) {
        result(glass, hub, "access.told.glassEnded", hub.names());
    }

    void ranOut(BreakGlass glass, Hub hub) {
        result(glass, hub, "access.told.glassRanOut", hub.names());
    }

    private void result(BreakGlass glass, Hub hub, String key, Object... values) {
        tell(Stream.concat(concerned(hub), Stream.of(Audience.account(glass.askedBy()))), hub, key, values);
    }

    private static Stream<Audience> concerned(Hub hub) {
        return Stream.of(Audience.holders(READ_GLASS, hub.id()), Audience.overseers(READ_AUDIT, hub.id()));
    }

    private void tell(Stream<Audience> whom, Hub hub, String key, Object... values) {
        announced.fire(Announcement.of(Topic.GLASS, whom.toList(), hub.id(), page(hub), key, values));
    }

    private static String page(Hub hub) {
        return "/h/" + hub.code() + "/access/glass/list";
    }
}
