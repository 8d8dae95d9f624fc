package org.liandong.rules;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.liandong.shared.IsoDay;
import org.liandong.shared.Mark;
import org.liandong.shared.Public;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** The rule table as people read it: what holds at a hub today, and how each rule came to say what it says. */
@ApplicationScoped
@Transactional
@Public("rules are published law, notices and defaults")
public class RuleReading {

    /** The signs in which keys and what they speak of are written. */
    private static final Pattern CODES = Pattern.compile("[!-~]*");

    @Inject
    private Rules rules;

    @Inject
    private Hubs hubs;

    @Inject
    private Clock clock;

    /**
     * What holds at a hub today; ask for one more than shown to know whether there are more.
     *
     * @param text a part of what a rule says, in either language, or of its key; null for all
     */
    public List<RuleRow> list(Hub hub, String text, Sort<RuleColumn> sort, Mark after, int limit) {
        return page(matching(hub, text), sort, after, limit);
    }

    /** A page of what {@link #matching} has found. */
    public static List<RuleRow> page(List<RuleRow> found, Sort<RuleColumn> sort, Mark after, int limit) {
        var order = order(sort);
        return found.stream()
                .sorted(order)
                .filter(row -> after == null || order.compare(row, place(after)) > 0)
                .limit(limit)
                .toList();
    }

    public long count(Hub hub, String text) {
        return matching(hub, text).size();
    }

    /** Everything that holds at a hub today and says this, in no order. */
    public List<RuleRow> matching(Hub hub, String text) {
        var whose = whose(hub);
        return rules.of(hub).on(LocalDate.now(clock)).stream()
                .map(rule -> new RuleRow(rule, whose.get(rule.jurisdiction()), RuleState.HOLDS))
                .filter(row -> text == null || row.says(text))
                .toList();
    }

    /** Everything a rule says, has said and will say at a hub, the latest first; empty where there is none of this key. */
    public List<RuleRow> history(Hub hub, String key, String object) {
        if (!CODES.matcher(key + object).matches()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var holds = rules.of(hub).find(today, key, object).orElse(null);
        var whose = whose(hub);
        var entries = rules.entries(key, object).stream()
                .filter(entry -> whose.containsKey(entry.rule().jurisdiction()))
                .toList();
        var latest = entries.stream()
                .collect(toMap(
                        entry -> List.of(
                                entry.rule().jurisdiction(), entry.rule().from()),
                        RuleEntry::revision,
                        Math::max));
        return entries.stream()
                .map(entry -> {
                    var rule = entry.rule();
                    boolean corrected = entry.revision() < latest.get(List.of(rule.jurisdiction(), rule.from()));
                    var state = corrected ? RuleState.CORRECTED : state(rule, holds, today);
                    return new RuleRow(rule, whose.get(rule.jurisdiction()), state);
                })
                .toList();
    }

    private static RuleState state(Rule rule, Rule holds, LocalDate today) {
        if (rule.equals(holds)) {
            return RuleState.HOLDS;
        }
        if (rule.from().isAfter(today)) {
            return RuleState.COMING;
        }
        boolean elsewhere = holds != null && !rule.jurisdiction().equals(holds.jurisdiction());
        return rule.holdsOn(today) && elsewhere ? RuleState.OVERRIDDEN : RuleState.ENDED;
    }

    /** The hubs in whose jurisdiction a hub lies, by code; none stands for the whole country. */
    private Map<String, Hub> whose(Hub hub) {
        Map<String, Hub> whose = new HashMap<>(
                hubs.byIds(hub.lineage()).values().stream().collect(toMap(Hub::code, Function.identity())));
        whose.put(Rules.COUNTRY, null);
        return whose;
    }

    private static Comparator<RuleRow> order(Sort<RuleColumn> sort) {
        Comparator<RuleRow> byId = comparing(RuleRow::id);
        Comparator<RuleRow> order = sort.column() == RuleColumn.FROM
                ? comparing((RuleRow row) -> row.rule().from()).thenComparing(byId)
                : byId;
        return sort.descending() ? order.reversed() : order;
    }

    /** A row at the place where a page of the list ended. */
    private static RuleRow place(Mark after) {
        int slash = after.key().indexOf('/');
        if (slash < 0) {
            throw Mark.unknown();
        }
        try {
            var from = after.value() == null ? LocalDate.MIN : IsoDay.read(after.value());
            var rule = new Rule(
                    after.key().substring(0, slash), after.key().substring(slash + 1), "", from, null, "", "", "");
            return new RuleRow(rule, null, RuleState.HOLDS);
        } catch (DateTimeException notOurs) {
            throw Mark.unknown();
        }
    }
}
