package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.liandong.registry.OrgSnapshot;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.RegisterChanged;

/** Counts what comes into the register and what leaves it, in the transaction that writes it (RP-01). */
@ApplicationScoped
class RegisterFigures {

    @Inject
    private Figures figures;

    void count(@Observes RegisterChanged change) {
        figures.add(deltas(change));
    }

    static List<Delta> deltas(RegisterChanged change) {
        var deltas = new ArrayList<Delta>();
        change.entered().forEach(entered -> add(deltas, entered.after(), 1));
        change.changed().forEach(changed -> {
            add(deltas, changed.before(), -1);
            add(deltas, changed.after(), 1);
        });
        return deltas;
    }

    private static void add(List<Delta> deltas, OrgSnapshot org, long value) {
        if (org.status() == OrgStatus.ACTIVE) {
            deltas.add(
                    new Delta(org.residence(), Measure.ORGANIZATIONS, org.type().name(), value));
        }
    }
}
