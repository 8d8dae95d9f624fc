package org.liandong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.liandong.shared.Public;
import org.liandong.tenancy.Leases;
import org.liandong.tenancy.WorkItems;

/** Brings provisional deadlines in step with the calendar. */
@ApplicationScoped
@Transactional
@Public("the machine, in the city's room")
class Reckoning {

    @Inject
    private WorkItems items;

    @Inject
    private Leases leases;

    int anew() {
        leases.alone("deadlines");
        return items.reckonProvisional();
    }
}
