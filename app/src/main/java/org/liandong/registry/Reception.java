package org.liandong.registry;

import java.time.Instant;
import java.util.Optional;
import org.liandong.rules.RuleTable;
import org.liandong.shared.Clocks;
import org.liandong.shared.Reason;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Tier;

/**
 * Where one hub's entries come in: who may enter what (row 2a). A street reports the organizations resident
 * in it and corrects what it reported itself, until the authority stands for it. Civil affairs of a district or of the city
 * enters, amends and confirms the codes it gave, wherever the organization has its seat.
 */
final class Reception {

    private static final String MATRIX = "§4.1";

    private final Territory territory;
    private final Territory.Place hub;
    private final CodeRules codes;
    private final Instant now;

    Reception(RuleTable rules, Territory territory, Territory.Place hub, Instant now) {
        this.territory = territory;
        this.hub = hub;
        this.now = now;
        this.codes = new CodeRules(rules, territory, now.atZone(Clocks.ZONE).toLocalDate());
    }

    /** @param current what the register holds of this organization, if anything */
    Receipt receive(OrgEntry entry, Optional<SocialOrg> current) {
        return current.map(org -> change(entry, org)).orElseGet(() -> enter(entry));
    }

    private Receipt enter(OrgEntry entry) {
        return objectionToNew(entry)
                .map(Receipt::refused)
                .orElseGet(() ->
                        Receipt.entered(new SocialOrg(entry, authorityOf(entry.uscc()), standing(), hub.hub(), now)));
    }

    private Receipt change(OrgEntry entry, SocialOrg org) {
        var next = org.amend(named(entry), standing(), hub.hub(), now);
        boolean same = next.saysTheSameAs(org);
        boolean confirms = standing() == Standing.CONFIRMED && org.standing() == Standing.REPORTED;
        if (same && !confirms) {
            return Receipt.unchanged(org);
        }
        return objectionTo(org).map(Receipt::refused).orElseGet(() -> Receipt.changed(org, next));
    }

    /** Where the authority's name was emptied, it is the one that the code names. */
    private OrgEntry named(OrgEntry entry) {
        return entry.empties(Column.AUTHORITY) && entry.authority() == null
                ? entry.authorizedBy(authorityOf(entry.uscc()))
                : entry;
    }

    /** What stands against this hub changing the organization's entry; empty when it may. */
    Optional<Reason> objectionTo(SocialOrg org) {
        if (hub.tier() != Tier.STREET) {
            return objectionToRegistrar(org.uscc());
        }
        if (org.standing() == Standing.CONFIRMED) {
            return Optional.of(Reason.of(
                            "registry.org.confirmedBy",
                            territory.hub(org.fromHub()).name(),
                            org.authority())
                    .from(MATRIX));
        }
        if (org.fromHub() != hub.hub()) {
            return Optional.of(Reason.of(
                            "registry.org.reportedBy",
                            territory.hub(org.fromHub()).name())
                    .from(MATRIX));
        }
        return org.residence() == hub.hub() ? Optional.empty() : Optional.of(foreign(org.residence()));
    }

    /** What stands against this hub confirming entries of this code: only the registrar stands for them. */
    Optional<Reason> objectionToConfirming(Uscc code) {
        return hub.tier() == Tier.STREET
                ? Optional.of(Reason.of("registry.org.otherRegistrar", authorityOf(code))
                        .from(MATRIX))
                : objectionToRegistrar(code);
    }

    private Optional<Reason> objectionToNew(OrgEntry entry) {
        if (hub.tier() != Tier.STREET) {
            return objectionToRegistrar(entry.uscc());
        }
        return entry.residence() == hub.hub() ? Optional.empty() : Optional.of(foreign(entry.residence()));
    }

    private Reason foreign(int residence) {
        return Reason.of("registry.org.streetForeign", territory.hub(residence).name(), hub.name())
                .in(Column.STREET.field())
                .from(MATRIX);
    }

    /** What stands against entering a code anew: somebody has it already. */
    Reason held(SocialOrg org) {
        return Reason.of(
                        "registry.org.alreadyHeld",
                        org.name(),
                        org.standing() == Standing.CONFIRMED
                                ? org.authority()
                                : territory.hub(org.fromHub()).name())
                .in(Column.USCC.field());
    }

    private Optional<Reason> objectionToRegistrar(Uscc code) {
        boolean own = codes.registrarOf(code)
                .filter(place -> place.hub() == hub.hub())
                .isPresent();
        return own
                ? Optional.empty()
                : Optional.of(Reason.of("registry.org.otherRegistrar", authorityOf(code))
                        .in(Column.USCC.field())
                        .from(MATRIX));
    }

    private Standing standing() {
        return hub.tier() == Tier.STREET ? Standing.REPORTED : Standing.CONFIRMED;
    }

    private String authorityOf(Uscc code) {
        return codes.registrarOf(code).map(territory::authorityName).orElse(code.division());
    }
}
