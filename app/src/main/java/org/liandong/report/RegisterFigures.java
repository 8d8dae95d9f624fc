package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.registry.OrgEntered;
import org.liandong.registry.OrgSnapshot;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.RegisterChanged;
import org.liandong.tenancy.Hubs;

/** Counts what comes into the register and what leaves it, in the transaction that writes it (RP-01). */
@ApplicationScoped
class RegisterFigures {

    @Inject
    private Figures figures;

    @Inject
    private Hubs hubs;

    void count(@Observes RegisterChanged change) {
        var divisions = Stream.concat(
                        change.entered().stream().map(OrgEntered::after),
                        change.changed().stream().flatMap(one -> Stream.of(one.before(), one.after())))
                .map(OrgSnapshot::division)
                .collect(Collectors.toSet());
        figures.add(deltas(change, hubs.everBearing(divisions)));
    }

    /** @param registrars the hubs by the codes of their divisions; one of another city is not among them */
    static List<Delta> deltas(RegisterChanged change, Map<String, Integer> registrars) {
        var deltas = new ArrayList<Delta>();
        change.entered().forEach(entered -> add(deltas, entered.after(), 1, registrars));
        change.changed().forEach(changed -> {
            add(deltas, changed.before(), -1, registrars);
            add(deltas, changed.after(), 1, registrars);
        });
        return deltas;
    }

    private static void add(List<Delta> deltas, OrgSnapshot org, long value, Map<String, Integer> registrars) {
        if (org.status() != OrgStatus.ACTIVE) {
            return;
        }
        deltas.add(new Delta(org.residence(), Measure.ORGANIZATIONS, org.type().name(), value));
        Enum<?> field = org.field() == null ? Unstated.UNSTATED : org.field();
        deltas.add(new Delta(org.residence(), Measure.FIELDS, field.name(), value));
        var registrar = registrars.get(org.division());
        if (registrar != null) {
            deltas.add(new Delta(registrar, Measure.REGISTRATIONS, org.type().name(), value));
        }
    }
}
