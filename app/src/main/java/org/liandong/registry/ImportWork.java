package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.liandong.tenancy.JobFile;
import org.liandong.tenancy.JobRun;
import org.liandong.tenancy.JobWork;

/** Takes a sheet in: judges its rows outside of any transaction, then writes the accepted ones in one. */
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

    @Override
    public void run(JobRun run) {
        var opened = steps.open(run.subject());
        int total = opened.sheet().filled().size();
        run.progress(0, total);
        var rows = new SheetCheck(opened.check()).rows(opened.sheet(), done -> run.progress(done, total));
        take(run, opened.sheet(), rows);
    }

    /** When somebody else wrote the same entries meanwhile, what the register holds is read anew. */
    private void take(JobRun run, Sheet sheet, List<SheetRow> rows) {
        for (int tries = 1; ; tries++) {
            try {
                steps.take(run, sheet, rows);
                return;
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES || !Collision.isIn(e)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Optional<JobFile> file(long subject) {
        return steps.result(subject);
    }
}
