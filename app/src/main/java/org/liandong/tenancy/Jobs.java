package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Permission;
import org.liandong.shared.Public;

/** The jobs of the hub one is in: starting one and seeing how far it is. */
@ApplicationScoped
@Transactional
public class Jobs {

    @Inject
    private TenantSession session;

    @Inject
    private CurrentHub current;

    @Inject
    private JobRoom room;

    /**
     * Has a job run once the caller's transaction is committed.
     *
     * @param kind of the {@link JobWork} that does it
     * @param subject what it works on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Public("called by services that have asked for their own permission")
    public long start(String kind, long subject, Locale locale) {
        var job = new Job(
                kind,
                current.required().id(),
                current.account().orElse(null),
                subject,
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

    /** The file that a job of this hub left behind. */
    @Allowed(Permission.READ_JOB)
    public JobFile file(long id) {
        var job = get(id);
        return Optional.of(job)
                .filter(ended -> ended.state() == JobState.DONE)
                .flatMap(ended -> room.work(ended.kind()).file(ended.subject()))
                .orElseThrow(() -> new NotVisible("file of job " + id));
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
}
