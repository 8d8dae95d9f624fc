package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Drops the files of jobs whose time is over, on whichever node looks first; what two nodes drop at once is dropped once. */
@ApplicationScoped
class JobSweep {

    private static final Logger LOG = Logger.getLogger(JobSweep.class.getName());
    private static final int PORTION = 100;

    @Inject
    private Turns turns;

    @Inject
    private JobRoom room;

    void begin(@Observes HubsProvisioned provisioned) {
        turns.take("jobs.sweep", "11 17 * * * *", this::sweep);
    }

    void sweep() {
        int dropped;
        do {
            dropped = sweep(room.overTime(PORTION));
        } while (dropped == PORTION);
    }

    /** One file that cannot be dropped does not keep the others; it is tried again an hour later. */
    private int sweep(List<Job> jobs) {
        int dropped = 0;
        for (Job job : jobs) {
            try {
                room.drop(job);
                dropped++;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "the file of job " + job.id() + " could not be dropped", e);
            }
        }
        return dropped;
    }
}
