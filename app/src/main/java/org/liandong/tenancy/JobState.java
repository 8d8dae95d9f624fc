package org.liandong.tenancy;

/** How far a job is. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    public boolean isEnded() {
        return this == DONE || this == FAILED;
    }
}
