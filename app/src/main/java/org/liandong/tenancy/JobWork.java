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
}
