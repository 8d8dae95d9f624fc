package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How many entries came into the register on this node and how many were amended there, by form or by sheet. */
@ApplicationScoped
class RegisterMetrics {

    private static final String NAME = "liandong_register_entries";

    @Inject
    private MetricRegistry metrics;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        metrics.counter(NAME, new Tag("kind", "entered")).inc(change.entered().size());
        metrics.counter(NAME, new Tag("kind", "changed")).inc(change.changed().size());
    }
}
