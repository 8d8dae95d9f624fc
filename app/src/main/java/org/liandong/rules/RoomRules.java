package org.liandong.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.liandong.shared.Public;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** The rules of the room that a request or a job is in, of the city where it is in none; read once for all of it. */
@RequestScoped
@Public("rules are published law, notices and defaults")
public class RoomRules {

    @Inject
    private Rules rules;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    private Hub place;
    private RuleTable table;

    public RuleTable table() {
        if (table == null
                || current.hub().filter(room -> room.id() != place.id()).isPresent()) {
            place = current.hub().orElseGet(hubs::city);
            table = rules.of(place);
        }
        return table;
    }
}
