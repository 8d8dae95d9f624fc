package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.liandong.shared.Public;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Doorkeeper;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** Opens rooms to those who have a membership in them, or in a hub above whose members look down (SOD-8). */
@ApplicationScoped
@Public("asked at the door; says nothing but how far it opens")
class Doors implements Doorkeeper {

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private Hubs hubs;

    @Inject
    private Event<LookedInto> looks;

    @Override
    @Transactional
    public Optional<Hub> hubOf(String code) {
        caller.recognise();
        return hubs.byCode(code);
    }

    @Override
    public Door doorOf(Hub hub) {
        caller.glass(hub).ifPresent(glass -> {
            // entered as a writer for this one note; the door's answer takes that back
            current.enter(hub, false);
            looks.fire(new LookedInto(glass.id()));
        });
        var door = Door.CLOSED;
        for (Membership membership : caller.memberships()) {
            var standing = membership.towards(hub);
            if (standing == Standing.OWN) {
                return Door.OPEN;
            }
            if (Matrix.sees(membership.role(), standing)) {
                door = Door.READ_ONLY;
            }
        }
        return door;
    }

    @Override
    public Door doorOf(String uscc) {
        return caller.memberships().stream().anyMatch(membership -> membership.towards(uscc) == Standing.ORGANIZATION)
                ? Door.OPEN
                : Door.CLOSED;
    }
}
