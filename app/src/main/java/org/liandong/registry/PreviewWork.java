package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.liandong.tenancy.JobFile;
import org.liandong.tenancy.JobRun;
import org.liandong.tenancy.JobWork;

/** Looks at a sheet and tells what would become of its rows. */
@ApplicationScoped
class PreviewWork implements JobWork {

    static final String KIND = "registry.preview";

    @Inject
    private ImportSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var sheet = steps.open(run.subject());
        int total = sheet.filled();
        run.progress(0, total);
        steps.preview(run, sheet, done -> run.progress(done, total));
    }

    @Override
    public Optional<JobFile> file(long subject) {
        return steps.seen(subject);
    }

    /** Nothing is written yet: whoever reads it must not take it for the end. */
    @Override
    public String told() {
        return "registry.told.previewed";
    }

    @Override
    public String page() {
        return "registry/import/preview";
    }

    @Override
    public void drop(long subject) {
        steps.dropUnlessConfirmed(subject);
    }
}
