package org.liandong.access.web;

import static org.liandong.shared.Permission.READ_JOB;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.access.Caller;
import org.liandong.audit.ActorNames;
import org.liandong.shared.Ids;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.JobColumn;
import org.liandong.tenancy.JobFilter;
import org.liandong.tenancy.JobState;
import org.liandong.tenancy.Jobs;
import org.liandong.tenancy.web.DeskLists;

/** The room's jobs, {@code jobs}, each to be left and found again, and one of them alone. */
@Named("jobs")
@RequestScoped
public class JobsView {

    /** A job with what a page says of it. */
    public record Row(
            Job job,
            String kind,
            String title,
            String startedBy,
            boolean mine,
            boolean canCancel,
            String href,
            String fileHref,
            boolean fileGone,
            boolean fileOthers,
            String fileSize) {

        public boolean isRunning() {
            return !job.state().isEnded();
        }
    }

    @Inject
    private Jobs jobs;

    @Inject
    private ActorNames names;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private DeskLists lists;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    private Listing<JobColumn> list;
    private JobFilter filter;
    private PageRows<Job> shown;
    private List<Row> rows;
    private long count;
    private Row one;

    private void load() {
        if (list != null) {
            return;
        }
        if (!caller.may(READ_JOB)) {
            throw new NotAllowed(READ_JOB);
        }
        lists.read(JobColumn.LIST, "jobs/list", this::load);
    }

    private void load(Listing<JobColumn> asked) {
        list = asked;
        filter = list.filter(value -> jobs.filter(JobFilter.read(value)));
        var texts = page.texts();
        list.chip("kind", texts.text("access.jobs.kind"), filter.kind() == null ? null : kind(filter.kind()));
        list.chip("state", texts.text("access.jobs.state"), filter.state());
        list.chip("mine", texts.text("access.jobs.startedBy"), filter.mine() ? texts.text("access.jobs.mine") : null);
        shown = list.page(jobs.list(filter, list.sort(), list.after(), list.size() + 1), job -> job.mark(list.sort()));
        rows = rows(shown.rows());
        count = jobs.count(filter);
    }

    public Listing<JobColumn> getList() {
        load();
        return list;
    }

    public List<Row> getRows() {
        load();
        return rows;
    }

    public String getNextHref() {
        return getList().next(shown.next());
    }

    public String getCountText() {
        load();
        return page.texts().text("access.jobs.count", Notation.count(count));
    }

    public List<Choice> getStarters() {
        return getList()
                .either(
                        "mine",
                        page.texts().text("shared.list.all"),
                        page.texts().text("access.jobs.mine"));
    }

    public List<Choice> getStates() {
        return getList().choices("state", List.of(JobState.values()));
    }

    public List<Choice> getKinds() {
        load();
        return Stream.concat(
                        Stream.of(new Choice(
                                page.texts().text("shared.list.all"), list.with("kind", null), filter.kind() == null)),
                        jobs.kinds().stream()
                                .map(kind ->
                                        new Choice(kind(kind), list.with("kind", kind), kind.equals(filter.kind()))))
                .toList();
    }

    public boolean isRunning() {
        return getRows().stream().anyMatch(Row::isRunning);
    }

    /** The job that the page's address names. */
    public Row getOne() {
        if (one == null) {
            one = of(jobs.get(Ids.named(request.getParameter("id"))));
        }
        return one;
    }

    /** What a page says of a job that it has read itself: read once more it may have ended, and the page would tell of both. */
    public Row of(Job read) {
        return rows(List.of(read)).get(0);
    }

    /** Stops the job that the page's address names. */
    public String cancel() {
        var row = getOne();
        jobs.cancel(row.job().id());
        told.done("access.jobs.cancelled", row.title());
        return "/jobs/view?faces-redirect=true&id=" + row.job().id();
    }

    private List<Row> rows(List<Job> all) {
        var people = names.names(
                all.stream().map(Job::accountId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream().map(job -> row(job, people)).toList();
    }

    private Row row(Job job, Map<Long, String> people) {
        String kind = kind(job.kind());
        boolean there = job.file().isPresent() && jobs.givesFile(job);
        return new Row(
                job,
                kind,
                job.title().orElse(kind),
                job.accountId() == null ? page.texts().text("access.jobs.system") : people.get(job.accountId()),
                job.accountId() != null && job.accountId() == caller.known().id(),
                jobs.canCancel(job),
                href(job),
                there
                        ? request.getContextPath() + "/api/v1/hubs/"
                                + current.required().code() + "/jobs/" + job.id() + "/sheet"
                        : null,
                job.file().isPresent() && !job.isFileKept(),
                job.isFileKept() && !there,
                job.file().map(file -> Notation.size(file.size())).orElse(null));
    }

    /** The kind {@code registry.import} is told by the feature's text {@code job.import}. */
    private String kind(String kind) {
        return page.texts().find(kind.replaceFirst("\\.", ".job.")).orElse(kind);
    }

    /** Imports have pages of their own, which say more. */
    private String href(Job job) {
        String room = request.getContextPath() + "/h/" + current.required().code() + "/";
        return room + jobs.page(job.kind()) + "?id=" + job.id();
    }
}
