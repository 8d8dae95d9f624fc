package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How often a transaction of this node was run again. */
@ApplicationScoped
class Retries {

    static final String NAME = "liandong_transactions_retried";

    @Inject
    private MetricRegistry metrics;

    void counted() {
        metrics.counter(NAME).inc();
    }
}
