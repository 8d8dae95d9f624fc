package org.liandong.registry.web;

import static org.liandong.shared.Permission.READ_JOB;
import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.registry.ImportSheet;
import org.liandong.registry.Importing;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.Jobs;

/** The latest imports of the room's hub, {@code imports}, for its home page. */
@Named("imports")
@RequestScoped
public class ImportsView {

    private static final int SHOWN = 5;

    /** One import. */
    public record Line(Job job, ImportSheet sheet) {}

    @Inject
    private Jobs jobs;

    @Inject
    private Importing importing;

    @Inject
    private Caller caller;

    private List<Line> latest;

    /** Whether the caller may see what was imported. */
    public boolean isShown() {
        return caller.may(READ_JOB) && caller.may(READ_ORGANIZATION_FILE);
    }

    public List<Line> getLatest() {
        if (latest == null) {
            latest = jobs.latest(Importing.KIND, SHOWN).stream()
                    .map(job -> new Line(job, importing.sheet(job.subject())))
                    .toList();
        }
        return latest;
    }
}
