package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListOrder;
import org.liandong.shared.Mark;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Permission;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sort;

/** The jobs of the hub one is in: starting one, seeing how far it is, stopping it. */
@ApplicationScoped
@Transactional
public class Jobs {

    @Inject
    private TenantSession session;

    @Inject
    private CurrentHub current;

    @Inject
    private JobWorks works;

    @Inject
    private JobBook book;

    @Inject
    private Event<JobCancelled> cancelled;

    /**
     * Has a job run once the caller's transaction is committed.
     *
     * @param kind of the {@link JobWork} that does it
     * @param subject what it works on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Public("called by services that have asked for their own permission")
    public long start(String kind, long subject, Locale locale) {
        return start(kind, subject, null, locale);
    }

    /** @param title what the person calls it, such as the name of the file he sent in */
    @Transactional(Transactional.TxType.MANDATORY)
    @Public("called by services that have asked for their own permission")
    public long start(String kind, long subject, String title, Locale locale) {
        var job = new Job(
                kind,
                current.required().id(),
                current.account().orElse(null),
                subject,
                title,
                locale.toLanguageTag(),
                Clocks.machine().instant());
        session.em().persist(job);
        return job.id();
    }

    /** A job of this hub; another hub's does not exist here. */
    @Allowed(Permission.READ_JOB)
    public Job get(long id) {
        var job = session.em().find(Job.class, id);
        if (job == null || job.hubId() != current.required().id()) {
            throw new NotVisible("job " + id);
        }
        return job;
    }

    /** The file that a job of this hub left behind, as long as it is kept. */
    @Allowed(Permission.READ_JOB)
    public JobFile file(long id) {
        var job = get(id);
        return Optional.of(job)
                .filter(this::givesFile)
                .flatMap(ended -> works.of(ended.kind()).file(ended.subject()))
                .orElseThrow(() -> new NotVisible("file of job " + id));
    }

    /** Whether the caller gets the file of a job: it is done and kept, and for him. */
    @Allowed(Permission.READ_JOB)
    public boolean givesFile(Job job) {
        return job.state() == JobState.DONE
                && (job.file().isEmpty() || job.isFileKept())
                && (isMine(job) || !works.of(job.kind()).isStartersAlone());
    }

    /** The page in a room that shows a job of this kind. */
    @Public("an address within a room, no row")
    public String page(String kind) {
        return works.of(kind).page();
    }

    /**
     * Stops a job that has not ended; only who started it may. What it has not committed is undone: its page says what was
     * taken, which for an import is nothing.
     */
    @Allowed(Permission.STOP_JOB)
    public void cancel(long id) {
        var job = get(id);
        RuleViolation.require(isMine(job), "tenancy.job.othersJob");
        RuleViolation.require(book.cancel(id), "tenancy.job.ended");
        cancelled.fire(new JobCancelled(id, job.kind(), job.subject(), job.state()));
    }

    private boolean isMine(Job job) {
        return job.accountId() != null
                && current.account().filter(job.accountId()::equals).isPresent();
    }

    /** Whether the caller could stop it: it is his, it runs, and he does not only look. */
    @Allowed(Permission.READ_JOB)
    public boolean canCancel(Job job) {
        return !job.state().isEnded() && isMine(job) && !current.readOnly();
    }

    /** The latest jobs of this hub, newest first. */
    @Allowed(Permission.READ_JOB)
    public List<Job> latest(String kind, int limit) {
        return session.em()
                .createQuery(
                        "select j from Job j where j.hubId = :hub and j.kind = :kind order by j.id desc", Job.class)
                .setParameter("hub", current.required().id())
                .setParameter("kind", kind)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The jobs of this hub; ask for one more than shown to know whether there are more. */
    @Allowed(Permission.READ_JOB)
    public List<Job> list(JobFilter filter, Sort<JobColumn> sort, Mark after, int limit) {
        var values = new HashMap<String, Object>();
        var order = ListOrder.byKey(sort, "j.id", Long::valueOf);
        var query = session.em()
                .createQuery(
                        "select j from Job j where " + where(filter, values) + order.behind(after, values) + order.by(),
                        Job.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    @Allowed(Permission.READ_JOB)
    public long count(JobFilter filter) {
        var values = new HashMap<String, Object>();
        var query = session.em().createQuery("select count(j) from Job j where " + where(filter, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String where(JobFilter filter, Map<String, Object> values) {
        var text = new StringBuilder("j.hubId = :hub");
        values.put("hub", current.required().id());
        if (filter.kind() != null) {
            text.append(" and j.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.state() != null) {
            text.append(" and j.state = :state");
            values.put("state", filter.state());
        }
        if (filter.mine()) {
            text.append(" and j.accountId = :me");
            values.put("me", current.account().orElse(-1L));
        }
        return text.toString();
    }

    /** What narrows the list, with a kind of work that there is. */
    @Public("names of work, no row")
    public JobFilter filter(JobFilter asked) {
        if (asked.kind() != null && !works.kinds().contains(asked.kind())) {
            throw new RuleViolation("shared.list.valueUnknown", asked.kind()).in("kind");
        }
        return asked;
    }

    /** The kinds of work there are. */
    @Public("names of work, no row")
    public List<String> kinds() {
        return works.kinds();
    }

    /** The last job of a kind that was started for one subject in this hub. */
    @Allowed(Permission.READ_JOB)
    public Optional<Job> latestFor(String kind, long subject) {
        return session.em()
                .createQuery(
                        "select j from Job j where j.hubId = :hub and j.kind = :kind and j.subject = :subject"
                                + " order by j.id desc",
                        Job.class)
                .setParameter("hub", current.required().id())
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
