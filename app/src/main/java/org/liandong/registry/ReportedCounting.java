package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.liandong.shared.Public;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;

/** Counts in the city's room, above all registering authorities. */
@ApplicationScoped
@Public("the machine, after a change of the register")
class ReportedCounting {

    @Inject
    private CurrentHub current;

    @Inject
    private Hubs hubs;

    @Inject
    private ReportedCases cases;

    @ActivateRequestContext
    void inCity() {
        current.enter(hubs.city(), false);
        cases.count();
    }
}
