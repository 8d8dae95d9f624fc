package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.liandong.rules.Rule;
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
    private CurrentHub current;

    @Inject
    private Clock clock;

    Territory territory() {
        var successors = new HashMap<String, Territory.Place>();
        hubs.successors().forEach((code, hub) -> successors.put(code, Territory.Place.of(hub)));
        return new Territory(hubs.all().stream().map(Territory.Place::of).toList(), successors);
    }

    EntryCheck check() {
        return check(current.required(), territory());
    }

    EntryCheck check(Hub hub, Territory territory) {
        return new EntryCheck(rules.of(hub), territory, Territory.Place.of(hub), today());
    }

    Reception reception() {
        return reception(current.required(), territory());
    }

    Reception reception(Hub hub, Territory territory) {
        return new Reception(rules.of(hub), territory, Territory.Place.of(hub), clock.instant());
    }

    CodeRules codes() {
        return new CodeRules(rules.ofCity(), territory(), today());
    }

    SheetReader sheets() {
        return new SheetReader(rules.of(current.required()), today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** For how many days the files of a sheet are kept. */
    Rule kept() {
        return rules.of(current.required()).on(today(), "registry.sheet.keptDays");
    }
}
