package org.liandong.tenancy;

import java.util.Optional;

/**
 * What a kind of job does. It is run in the hub and for the account that started it, outside of any transaction; when a node
 * dies it is run again from the start, so its result and {@link JobRun#finish} belong into one transaction.
 */
public interface JobWork {

    String kind();

    void run(JobRun run);

    /** The file a job of this kind leaves behind when it is done. */
    default Optional<JobFile> file(long subject) {
        return Optional.empty();
    }

    /** Whether that file is for who started the job alone, whoever else may see that there is one. */
    default boolean isStartersAlone() {
        return false;
    }

    /** What is told who started it when it is done: a text with its title, all rows and those that were taken. */
    default String told() {
        return "tenancy.job.toldDone";
    }

    /** The page in a room that shows a job of this kind, asked with its id. */
    default String page() {
        return "jobs/view";
    }

    /** Drops the content of that file, in the hub of the job, when the time it is kept for is over. */
    default void drop(long subject) {
        // most kinds leave no file
    }
}
