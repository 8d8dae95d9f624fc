package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.liandong.shared.TextKey;
import org.liandong.shared.Texts;

/** Tells who started a job that it has ended, in the transaction in which it ends. */
@ApplicationScoped
class JobNews {

    @Inject
    private JobWorks works;

    @Inject
    private Hubs hubs;

    @Inject
    private Event<Announcement> announced;

    void done(Job job, int accepted, int total) {
        tell(job, works.of(job.kind()).told(), title(job), Texts.count(total), Texts.count(accepted));
    }

    void failed(Job job) {
        tell(job, "tenancy.job.toldFailed", title(job));
    }

    private void tell(Job job, String key, Object... values) {
        if (job.accountId() != null) {
            var hub = hubs.find(job.hubId()).orElseThrow();
            announced.fire(Announcement.to(
                    job.accountId(),
                    Topic.JOB,
                    hub.id(),
                    "/h/" + hub.code() + "/" + works.of(job.kind()).page() + "?id=" + job.id(),
                    key,
                    values));
        }
    }

    private static Object title(Job job) {
        return job.title().<Object>map(title -> title).orElse(new TextKey("tenancy.job.work"));
    }
}
