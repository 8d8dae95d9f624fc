package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.shared.Incidents;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;

/** What a job's thread does within a request of its own: enters the hub, acts for the account, runs the work, tells its end. */
@ApplicationScoped
class JobRoom {

    private static final Logger LOG = Logger.getLogger(JobRoom.class.getName());

    @Inject
    private JobBook book;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private JobWorks works;

    /** Says that these jobs still run here, and takes up as many more as asked. */
    @ActivateRequestContext
    List<JobBook.Claimed> lookAround(Set<JobBook.Claimed> running, int most) {
        book.signsOfLife(running);
        var claimed = new ArrayList<JobBook.Claimed>();
        while (claimed.size() < most) {
            var next = book.claim();
            if (next.isEmpty()) {
                break;
            }
            claimed.add(next.get());
        }
        return claimed;
    }

    @ActivateRequestContext
    void run(JobBook.Claimed claimed) {
        var job = claimed.job();
        try {
            if (JobBook.isHopeless(claimed)) {
                throw new IllegalStateException("job " + job.id() + " was left lying too often");
            }
            current.enter(hubs.find(job.hubId()).orElseThrow(), false);
            if (job.accountId() != null) {
                current.actAs(job.accountId());
            }
            works.of(job.kind()).run(new JobRun(book, job, claimed.claim()));
        } catch (JobStopped stopped) {
            LOG.info(stopped::getMessage);
        } catch (RuntimeException e) {
            book.fail(job.id(), claimed.claim(), problem(job, e));
        }
    }

    @ActivateRequestContext
    List<Job> overTime(long last, int most) {
        return book.overTime(last, most);
    }

    /** Drops the content of a job's file, in the room of its hub; who dies between the two does it once more. */
    @ActivateRequestContext
    void drop(Job job) {
        current.enter(hubs.find(job.hubId()).orElseThrow(), false);
        works.of(job.kind()).drop(job.subject());
        book.dropped(job.id());
    }

    private static String problem(Job job, RuntimeException thrown) {
        var texts = Texts.closest(Locale.forLanguageTag(job.locale()));
        if (thrown instanceof RuleViolation violation) {
            return texts.of(violation);
        }
        if (thrown instanceof NotAllowed || thrown instanceof NotVisible) {
            return texts.text("problem.403");
        }
        var incident = Incidents.number();
        LOG.log(Level.SEVERE, "incident " + incident + " in job " + job.id(), thrown);
        return texts.text("problem.500") + " " + incident;
    }
}
