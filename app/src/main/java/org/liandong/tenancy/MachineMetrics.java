package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What a watch over the deployment should see: how far positions lag behind, which jobs wait, what had to run again. */
@ApplicationScoped
class MachineMetrics {

    static final String RETRIED = "liandong_transactions_retried";

    @Inject
    private MetricRegistry metrics;

    @Inject
    private DatabasePulse database;

    void begin(@Observes HubsProvisioned hubs) {
        metrics.counter(described(RETRIED, "Transactions run again after a lost lock", "none"));
        gauge(
                "liandong_sequencer_lag",
                "How long the oldest row waits for its position",
                "seconds",
                database::sequencerLagSeconds);
        gauge("liandong_sequencer_rows", "Rows that wait for their position", "none", database::rowsWaiting);
        for (JobState state : List.of(JobState.WAITING, JobState.RUNNING)) {
            gauge(
                    "liandong_jobs",
                    "Jobs, such as imports, that wait or run",
                    "none",
                    () -> database.jobs(state),
                    new Tag("state", state.name()));
        }
    }

    void retried() {
        metrics.counter(RETRIED).inc();
    }

    private <N extends Number> void gauge(
            String name, String description, String unit, Supplier<N> value, Tag... tags) {
        metrics.gauge(described(name, description, unit), value, tags);
    }

    private static Metadata described(String name, String description, String unit) {
        return Metadata.builder()
                .withName(name)
                .withDescription(description)
                .withUnit(unit)
                .build();
    }
}
