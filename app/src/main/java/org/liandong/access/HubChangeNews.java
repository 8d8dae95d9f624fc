package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.liandong.tenancy.Announcement;
import org.liandong.tenancy.Audience;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Topic;

/** Tells those who work in the hubs that a change of the tree touches: the street, where it goes, and where it stood. */
@ApplicationScoped
class HubChangeNews {

    /** Where everybody sees which hubs there are; the street's own room may have another address by then. */
    private static final String HUBS = "/hubs";

    @Inject
    private Hubs hubs;

    @Inject
    private Event<Announcement> announced;

    void planned(HubChange change) {
        tell(change, change.kind() == HubChangeKind.MOVE ? "access.told.movePlanned" : "access.told.mergePlanned");
    }

    void withdrawn(HubChange change) {
        tell(change, change.kind() == HubChangeKind.MOVE ? "access.told.moveWithdrawn" : "access.told.mergeWithdrawn");
    }

    /** Told while the street still stands where it stood. */
    void inForce(HubChange change) {
        tell(change, change.kind() == HubChangeKind.MOVE ? "access.told.moved" : "access.told.merged");
    }

    private void tell(HubChange change, String key) {
        var hub = hubs.find(change.hubId()).orElseThrow();
        var target = hubs.find(change.targetId()).orElseThrow();
        announced.fire(Announcement.of(
                Topic.HUB_CHANGE,
                Stream.of(hub.id(), target.id(), hub.parentId())
                        .distinct()
                        .map(Audience::members)
                        .toList(),
                hub.id(),
                HUBS,
                key,
                hub.names(),
                target.names(),
                change.effectiveOn()));
    }
}
