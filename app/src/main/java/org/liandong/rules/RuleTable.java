package org.liandong.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules of one place: those of its own jurisdiction and of all that lie above it. The narrower jurisdiction goes
 * before the wider one, and of two rows of the same jurisdiction the one that began later.
 */
public final class RuleTable {

    /** By key and by what they speak of: a sheet asks for a dozen of them in each of its rows. */
    private final Map<String, Map<String, List<Rule>>> rules;

    private final List<String> jurisdictions;

    private RuleTable(List<Rule> rules, List<String> jurisdictions) {
        this.rules = rules.stream().collect(groupingBy(Rule::key, groupingBy(Rule::object)));
        this.jurisdictions = List.copyOf(jurisdictions);
    }

    /** @param jurisdictions from the widest to the narrowest, such as CN, 110000, 110105, 110105026 */
    public static RuleTable of(List<Rule> rules, List<String> jurisdictions) {
        var here = rules.stream()
                .filter(rule -> jurisdictions.contains(rule.jurisdiction()))
                .toList();
        return new RuleTable(here, jurisdictions);
    }

    /** The rule with this key on the day of the event. A key without a rule is a broken deployment, not a broken rule. */
    public Rule on(LocalDate day, String key) {
        return find(day, key, "")
                .orElseThrow(() -> new IllegalStateException("No rule " + key + " on " + day + " in " + jurisdictions));
    }

    public Optional<Rule> find(LocalDate day, String key, String object) {
        return rules.getOrDefault(key, Map.of()).getOrDefault(object, List.of()).stream()
                .filter(rule -> rule.holdsOn(day))
                .max(comparingInt((Rule rule) -> jurisdictions.indexOf(rule.jurisdiction()))
                        .thenComparing(comparing(Rule::from)));
    }

    /** Everything that holds on that day. */
    List<Rule> on(LocalDate day) {
        return rules.keySet().stream()
                .flatMap(key -> all(day, key).values().stream())
                .toList();
    }

    /** Every rule with this key on that day, by what it speaks of. */
    public Map<String, Rule> all(LocalDate day, String key) {
        var found = new TreeMap<String, Rule>();
        rules.getOrDefault(key, Map.of()).keySet().forEach(object -> find(day, key, object)
                .ifPresent(holding -> found.put(object, holding)));
        return found;
    }
}
