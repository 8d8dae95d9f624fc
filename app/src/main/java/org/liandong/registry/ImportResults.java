package org.liandong.registry;

import static org.liandong.shared.Permission.READ_JOB;
import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Allowed;
import org.liandong.shared.NotVisible;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.Jobs;

/** What became of the sheets that this hub's people sent in, for the pages that show it. */
@ApplicationScoped
@Transactional
public class ImportResults {

    /** A sheet and the job that takes it in. */
    public record Import(Job job, ImportSheet sheet) {}

    @Inject
    private Jobs jobs;

    @Inject
    private ImportSheets sheets;

    /** The newest first. */
    @Allowed(READ_JOB)
    public List<Import> latest(int limit) {
        return jobs.latest(ImportWork.KIND, limit).stream()
                .map(job -> new Import(job, sheets.get(job.subject())))
                .toList();
    }

    @Allowed(READ_JOB)
    public Import get(long jobId) {
        var job = jobs.get(jobId);
        if (!job.kind().equals(ImportWork.KIND) && !job.kind().equals(PreviewWork.KIND)) {
            throw new NotVisible("import " + jobId);
        }
        return new Import(job, sheets.get(job.subject()));
    }

    /** The first refused and changed rows; none while there is no result, or no longer. */
    @Allowed(READ_ORGANIZATION_FILE)
    public ImportSample sample(ImportSheet sheet) {
        return sheets.file(sheet.id(), ImportFile.Kind.SAMPLE)
                .map(ImportSample::read)
                .orElse(ImportSample.NONE);
    }

    /** The job that takes in a sheet that was looked at and confirmed. */
    @Allowed(READ_JOB)
    public Optional<Job> taking(ImportSheet sheet) {
        return jobs.latestFor(ImportWork.KIND, sheet.id());
    }
}
