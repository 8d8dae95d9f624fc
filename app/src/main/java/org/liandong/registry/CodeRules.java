package org.liandong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.rules.Rule;
import org.liandong.rules.RuleTable;
import org.liandong.shared.Reason;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Tier;

/**
 * What the jurisdiction adds to the standard's own rules for a code (§3.1, §2.12): which divisions there are and were, who registers
 * what, and which few codes are known to break the inner check and are taken all the same.
 */
final class CodeRules {

    private static final String DIVISIONS = "GB/T 2260";

    /** What a spreadsheet makes of a code that has digits only: 5.11101E+17. */
    private static final Pattern MADE_NUMBER = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+\\d{2}");

    private final RuleTable rules;
    private final Territory territory;
    private final LocalDate day;

    CodeRules(RuleTable rules, Territory territory, LocalDate day) {
        this.rules = rules;
        this.territory = territory;
        this.day = day;
    }

    /** Everything there is to say about a code; it can be taken when none of it refuses. */
    List<Reason> reasons(String written) {
        if (MADE_NUMBER.matcher(written.strip()).matches()) {
            return List.of(
                    Reason.of("registry.uscc.madeNumber", written.strip()).in("uscc"));
        }
        var reasons = new ArrayList<Reason>();
        String code = Uscc.normalised(written);
        var ofStandard = Uscc.reasons(code);
        for (Reason reason : ofStandard) {
            reasons.add(reason.key().equals(Uscc.INNER_CHECK) ? orKnownException(code, reason) : reason);
        }
        if (code.length() == Uscc.LENGTH
                && ofStandard.stream().noneMatch(reason -> reason.key().equals("registry.uscc.alphabet"))) {
            var uscc = Uscc.stored(code);
            var type = OrgType.of(uscc);
            if (type.isEmpty()) {
                reasons.add(Reason.of("registry.uscc.notSocialOrganization", uscc.prefix())
                        .in("uscc")
                        .from(Uscc.STANDARD));
            } else {
                division(uscc).ifPresent(reasons::add);
                tier(uscc, type.get()).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    /** The hub whose civil affairs department answers for a code, also when it was given under a division now gone. */
    Optional<Territory.Place> registrarOf(Uscc code) {
        return registrarOf(code.division());
    }

    Optional<Territory.Place> registrarOf(String division) {
        return territory.registrar(division).or(() -> rules.find(day, "registry.uscc.successorDivision", division)
                .flatMap(rule -> territory.registrar(rule.value())));
    }

    /** The divisions under which a hub's civil affairs department registers, and those now gone that it answers for. */
    Set<String> divisionsOf(int hub) {
        return Stream.concat(
                        Stream.of(territory.hub(hub).code()),
                        rules.all(day, "registry.uscc.successorDivision").keySet().stream())
                .filter(division -> registrarOf(division)
                        .filter(place -> place.hub() == hub)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private Reason orKnownException(String code, Reason innerCheck) {
        return rules.find(day, "registry.uscc.legacyCode", code)
                .map(rule -> Reason.remark("registry.uscc.legacyCode", rule.value())
                        .in("uscc")
                        .from(rule.source()))
                .orElse(innerCheck);
    }

    private Optional<Reason> division(Uscc code) {
        if (territory.registrar(code.division()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(rules.find(day, "registry.uscc.historicDivision", code.division())
                .map(rule -> Reason.remark("registry.uscc.divisionHistoric", code.division(), rule.value())
                        .in("uscc")
                        .from(rule.source()))
                .orElseGet(() -> Reason.of("registry.uscc.divisionUnknown", code.division())
                        .in("uscc")
                        .from(DIVISIONS)));
    }

    private Optional<Reason> tier(Uscc code, OrgType type) {
        if (code.division().equals(territory.city().code())) {
            return Optional.empty();
        }
        return rules.find(day, "registry.uscc.registrarTier", type.name())
                .filter(CodeRules::cityOnly)
                .map(rule -> Reason.of("registry.uscc.registeredByCityOnly", type, code.division())
                        .in("uscc")
                        .from(rule.source()));
    }

    private static boolean cityOnly(Rule rule) {
        return rule.value().equals(Tier.CITY.name());
    }
}
