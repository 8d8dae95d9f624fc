package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.liandong.audit.ActorNames;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.JobColumn;
import org.liandong.tenancy.JobFilter;
import org.liandong.tenancy.Jobs;
import org.liandong.tenancy.KeptFile;
import org.liandong.tenancy.ListedExport;

/** The list of a hub's jobs, taken out. */
@ApplicationScoped
class JobExport extends ListedExport<JobColumn, JobExport.Row> {

    /**
     * A job with who started it.
     *
     * @param starter what he is called, or null where the machine did
     */
    record Row(Job job, String starter) {}

    @Inject
    private Jobs jobs;

    @Inject
    private ActorNames names;

    JobExport() {
        super(JobColumn.LIST, "access.jobs.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return jobs.count(JobFilter.read(asked));
    }

    @Override
    protected List<Row> rows(UnaryOperator<String> asked, Row last, int most) {
        var sort = JobColumn.LIST.sort(asked.apply(ListKind.SORT));
        var found = jobs.list(
                JobFilter.read(asked), sort, last == null ? null : last.job().mark(sort), most);
        Map<Long, String> people = names.names(
                found.stream().map(Job::accountId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream()
                .map(job -> new Row(job, job.accountId() == null ? null : people.get(job.accountId())))
                .toList();
    }

    @Override
    protected String cell(Row row, JobColumn column, Texts texts) {
        var job = row.job();
        return switch (column) {
            case NAME -> (kind(job, texts) + " " + job.title().orElse("")).strip();
            case STATE -> texts.label(job.state());
            case NUMBERS -> job.accepted() + " / " + job.total();
            case STARTED_BY -> row.starter() == null ? texts.text("access.jobs.system") : row.starter();
            case CREATED_AT -> Clocks.written(job.createdAt());
            case ENDED_AT -> job.endedAt().map(Clocks::written).orElse("");
            case FILE -> job.file().map(KeptFile::name).orElse("");
        };
    }

    /** The kind {@code registry.import} is told by the feature's text {@code job.import}. */
    private static String kind(Job job, Texts texts) {
        return texts.find(job.kind().replaceFirst("\\.", ".job.")).orElse(job.kind());
    }
}
