package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.liandong.tenancy.JobFile;
import org.liandong.tenancy.JobRun;
import org.liandong.tenancy.JobWork;

/**
 * Takes a sheet in. Where all or nothing is asked its rows are judged first, so that nothing is written that would have to be
 * taken back; then the accepted ones are written in one transaction.
 */
@ApplicationScoped
class ImportWork implements JobWork {

    static final String KIND = "registry.import";

    private static final int MOST_TRIES = 3;

    @Inject
    private ImportSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    /** When what somebody else wrote meanwhile makes a row refused where all or nothing was asked, all rows are judged anew. */
    @Override
    public void run(JobRun run) {
        var sheet = steps.open(run.subject());
        for (int tries = 1; ; tries++) {
            try {
                take(run, sheet);
                return;
            } catch (Overtaken overtaken) {
                if (tries == MOST_TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private void take(JobRun run, Sheet sheet) {
        int total = sheet.filled();
        run.progress(0, total);
        if (steps.mode(run.subject()) == ImportMode.GOOD) {
            steps.take(run, sheet, true, done -> run.progress(done, total));
        } else {
            boolean goesIn = steps.refusals(run, sheet, done -> run.progress(done / 2, total)) == 0;
            steps.take(run, sheet, goesIn, done -> run.progress((total + done) / 2, total));
        }
    }

    @Override
    public Optional<JobFile> file(long subject) {
        return steps.result(subject);
    }

    @Override
    public String told() {
        return "registry.told.imported";
    }

    @Override
    public String page() {
        return "registry/import/result";
    }

    @Override
    public void drop(long subject) {
        steps.drop(subject);
    }
}
