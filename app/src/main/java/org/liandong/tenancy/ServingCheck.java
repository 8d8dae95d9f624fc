package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this node can serve: the hubs stand and the database answers. */
@Readiness
@ApplicationScoped
public class ServingCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ServingCheck.class.getName());

    @Inject
    private DatabasePulse database;

    private volatile boolean provisioned;

    void provisioned(@Observes HubsProvisioned hubs) {
        provisioned = true;
    }

    @Override
    public HealthCheckResponse call() {
        boolean answers = answers();
        return HealthCheckResponse.named("serving")
                .withData("hubs", provisioned ? "stand" : "missing")
                .withData("database", answers ? "answers" : "silent")
                .status(provisioned && answers)
                .build();
    }

    private boolean answers() {
        try {
            database.beat();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the database does not answer", e);
            return false;
        }
    }
}
