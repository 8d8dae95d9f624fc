package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.liandong.rules.RoomRules;
import org.liandong.rules.Rule;
import org.liandong.rules.RuleTable;
import org.liandong.rules.Rules;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** What holds where the caller is: the divisions, the rules of the hub and its own place. Needs a transaction. */
@ApplicationScoped
class Here {

    @Inject
    private Hubs hubs;

    @Inject
    private Rules rules;

    @Inject
    private RoomRules room;

    @Inject
    private CurrentHub current;

    @Inject
    private Clock clock;

    Territory territory() {
        var all = hubs.all();
        var successors = new HashMap<String, Territory.Place>();
        hubs.successors(all).forEach((code, hub) -> successors.put(code, Territory.Place.of(hub)));
        return new Territory(all.stream().map(Territory.Place::of).toList(), successors);
    }

    EntryCheck check() {
        return new EntryCheck(room.table(), territory(), Territory.Place.of(current.required()), today());
    }

    EntryCheck check(Hub hub, Territory territory) {
        return new EntryCheck(rules.of(hub), territory, Territory.Place.of(hub), today());
    }

    Reception reception() {
        return reception(current.required(), room.table(), territory());
    }

    Reception reception(Hub hub, Territory territory) {
        return reception(hub, rules.of(hub), territory);
    }

    private Reception reception(Hub hub, RuleTable held, Territory territory) {
        return new Reception(held, territory, Territory.Place.of(hub), clock.instant());
    }

    CodeRules codes() {
        return new CodeRules(rules.ofCity(), territory(), today());
    }

    SheetReader sheets() {
        return new SheetReader(room.table(), today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** For how many days the files of a sheet are kept. */
    Rule kept() {
        return room.table().on(today(), "registry.sheet.keptDays");
    }
}
