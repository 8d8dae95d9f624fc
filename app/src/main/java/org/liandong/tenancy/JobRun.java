package org.liandong.tenancy;

import java.util.Locale;

/** One run of a job, as its work sees it. */
public final class JobRun {

    private final JobBook book;
    private final long id;
    private final int claim;
    private final long subject;
    private final Locale locale;

    JobRun(JobBook book, Job job, int claim) {
        this.book = book;
        this.id = job.id();
        this.claim = claim;
        this.subject = job.subject();
        this.locale = Locale.forLanguageTag(job.locale());
    }

    public long job() {
        return id;
    }

    public long subject() {
        return subject;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * Tells how far the run is, at once and whatever becomes of the work's own transaction. Throws when the job was cancelled
     * meanwhile, which takes back what the work has not committed.
     */
    public void progress(int done, int total) {
        book.progress(id, claim, done, total);
    }

    /**
     * Keeps the job for this run until the work's own transaction ends; what a run writes before its end it writes so. Fails when
     * the job was cancelled or another node has taken it up meanwhile.
     */
    void hold() {
        book.hold(id, claim);
    }

    /** Whether nobody else has taken the job up, so that what this run has left behind is nobody's. */
    boolean isAbandoned() {
        return book.isAbandoned(id, claim);
    }

    /**
     * Ends the job within the work's own transaction: its result and its end come together or not at all. Fails when
     * the job was cancelled or another node has taken it up meanwhile.
     */
    public void finish(int done, int accepted, int rejected) {
        finish(done, accepted, rejected, null);
    }

    /** The same, with the file that is left behind: {@link JobWork#file} gives it, and {@link JobWork#drop} ends it. */
    public void finish(int done, int accepted, int rejected, KeptFile file) {
        book.finish(id, claim, done, accepted, rejected, file);
    }
}
