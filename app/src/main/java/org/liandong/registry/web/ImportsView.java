package org.liandong.registry.web;

import static org.liandong.shared.Permission.READ_JOB;
import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.registry.ImportResults;
import org.liandong.tenancy.CurrentHub;

/** The latest imports of the room's hub, {@code imports}, for its home page. */
@Named("imports")
@RequestScoped
public class ImportsView {

    private static final int SHOWN = 5;

    @Inject
    private ImportResults results;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    private List<ImportResults.Import> latest;

    /** Whether the caller may see what was imported. */
    public boolean isShown() {
        return caller.may(READ_JOB);
    }

    public boolean isMayImport() {
        return !current.readOnly() && (caller.may(REPORT_ORGANIZATION) || caller.may(REGISTER_ORGANIZATION));
    }

    public List<ImportResults.Import> getLatest() {
        if (latest == null) {
            latest = isShown() ? results.latest(SHOWN) : List.of();
        }
        return latest;
    }
}
