package org.liandong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.tenancy.RuleBook;

/** The rules of the room a request is in, of the city where it is in none. */
@ApplicationScoped
class RulesHere implements RuleBook {

    @Inject
    private RoomRules rules;

    @Inject
    private Clock clock;

    @Override
    public Ruled of(String key) {
        return ruled(rules.table().on(LocalDate.now(clock), key));
    }

    @Override
    public List<Ruled> all(String key) {
        return rules.table().all(LocalDate.now(clock), key).values().stream()
                .map(RulesHere::ruled)
                .toList();
    }

    private static Ruled ruled(Rule rule) {
        return new Ruled(rule.key(), rule.object(), rule.value(), rule.citation());
    }
}
