package org.liandong.tenancy;

/** A run is no longer wanted: its job was cancelled, or another node has taken it up. What it has not committed is undone. */
final class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobStopped(long job) {
        super("job " + job + " was cancelled or taken up by another node");
    }
}
