package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Leases;
import org.liandong.tenancy.Sql;
import org.liandong.tenancy.WorkItems;
import org.liandong.tenancy.WorkKind;

/** One piece of work for each registering authority that has entries to confirm, due with the oldest of them. */
@ApplicationScoped
@Transactional
@Public("the machine, in the city's room")
class ReportedCases {

    private static final String PAGE = "registry/org/list?standing=REPORTED&registrar=HERE";

    /** What waits for one authority. */
    private record Waiting(int organizations, LocalDate oldest) {

        static Waiting of(RegisterCount.Reported reported) {
            return new Waiting(reported.organizations(), LocalDate.ofInstant(reported.oldest(), Clocks.ZONE));
        }

        Waiting and(Waiting other) {
            return new Waiting(
                    organizations + other.organizations, oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Leases leases;

    @Inject
    private Here here;

    @Inject
    private Hubs hubs;

    @Inject
    private WorkItems work;

    /** One after the other, and each sees what was committed before its turn. */
    void count() {
        leases.alone("registry.reported");
        var codes = here.codes();
        var waiting = new HashMap<Integer, Waiting>();
        for (var reported : RegisterCount.reported(sql)) {
            codes.registrarOf(reported.division())
                    .ifPresent(place -> waiting.merge(place.hub(), Waiting.of(reported), Waiting::and));
        }
        var registrars = hubs.byIds(waiting.keySet());
        List<WorkItems.Cases> cases = waiting.entrySet().stream()
                .map(entry -> {
                    var hub = registrars.get(entry.getKey());
                    return new WorkItems.Cases(
                            WorkItems.Work.of(WorkKind.CONFIRMATION, hub, hub.id(), "", PAGE),
                            entry.getValue().organizations(),
                            entry.getValue().oldest());
                })
                .toList();
        work.stand(WorkKind.CONFIRMATION, cases, Confirming.DAYS);
    }
}
