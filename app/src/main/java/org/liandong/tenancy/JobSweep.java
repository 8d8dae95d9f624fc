package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
        long last = 0;
        for (var jobs = room.overTime(last, PORTION); !jobs.isEmpty(); jobs = room.overTime(last, PORTION)) {
            jobs.forEach(this::drop);
            last = jobs.get(jobs.size() - 1).id();
        }
    }

    /** One file that cannot be dropped does not keep the others; it is tried again an hour later. */
    private void drop(Job job) {
        try {
            room.drop(job);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the file of job " + job.id() + " could not be dropped", e);
        }
    }
}
