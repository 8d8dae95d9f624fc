package org.liandong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.RuleBook;

/** The rules of the room a request is in, of the city where it is in none. */
@ApplicationScoped
class RulesHere implements RuleBook {

    @Inject
    private Rules rules;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private Clock clock;

    @Override
    public Ruled of(String key) {
        return ruled(table().on(LocalDate.now(clock), key));
    }

    @Override
    public List<Ruled> all(String key) {
        return table().all(LocalDate.now(clock), key).values().stream()
                .map(RulesHere::ruled)
                .toList();
    }

    private RuleTable table() {
        return rules.of(current.hub().orElseGet(hubs::city));
    }

    private static Ruled ruled(Rule rule) {
        return new Ruled(rule.key(), rule.object(), rule.value(), rule.citation());
    }
}
