package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.liandong.tenancy.Announcement;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Topic;

/** Tells people what becomes of their own roles. */
@ApplicationScoped
class RoleNews {

    private static final String MINE = "/my/";

    @Inject
    private Hubs hubs;

    @Inject
    private OrgNames names;

    @Inject
    private Event<Announcement> announced;

    void given(Membership held) {
        tell(held, room(held), "access.told.given", held.role(), place(held), held.from());
    }

    void changed(Membership before, Membership after) {
        tell(after, room(after), "access.told.changed", before.role(), after.role(), place(after), after.from());
    }

    void endChanged(Membership held) {
        if (held.to() == null) {
            tell(held, room(held), "access.told.endless", held.role(), place(held));
        } else {
            tell(held, room(held), "access.told.endChanged", held.role(), place(held), held.to());
        }
    }

    void lost(Membership held) {
        tell(held, MINE, "access.told.lost", held.role(), place(held));
    }

    void suspended(Membership held, Suspension suspension) {
        if (suspension.to() == null) {
            tell(held, MINE, "access.told.suspended", held.role(), place(held), suspension.from());
        } else {
            tell(
                    held,
                    MINE,
                    "access.told.suspendedUntil",
                    held.role(),
                    place(held),
                    suspension.from(),
                    suspension.to());
        }
    }

    void resumed(Membership held) {
        tell(held, room(held), "access.told.resumed", held.role(), place(held));
    }

    private void tell(Membership held, String path, String key, Object... values) {
        announced.fire(Announcement.to(held.accountId(), Topic.ROLE, held.hubId(), path, key, values));
    }

    private Object place(Membership held) {
        return held.hubId() == null
                ? names.names(List.of(held.orgUscc())).getOrDefault(held.orgUscc(), held.orgUscc())
                : hubs.find(held.hubId()).orElseThrow().names();
    }

    private String room(Membership held) {
        return held.hubId() == null
                ? "/org/" + held.orgUscc() + "/"
                : "/h/" + hubs.find(held.hubId()).orElseThrow().code() + "/";
    }
}
