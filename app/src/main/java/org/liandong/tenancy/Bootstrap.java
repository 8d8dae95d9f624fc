package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** What happens when a node starts: the hubs are brought in step with the tenants folder, and whoever follows is told. */
@ApplicationScoped
class Bootstrap {

    private static final Logger LOG = Logger.getLogger(Bootstrap.class.getName());

    @Inject
    private Provisioning provisioning;

    @Inject
    private Event<HubsProvisioned> provisioned;

    @ActivateRequestContext
    void start(@Observes Startup startup) {
        var report = provisioning.provision();
        LOG.info(() -> report.hubs() + " hubs, " + report.changes().size() + " changes by the tenants folder");
        report.changes().stream().limit(20).forEach(LOG::info);
        provisioned.fire(report);
    }
}
