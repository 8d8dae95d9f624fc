package org.liandong.tenancy;

/** How far a job is. A cancelled one was stopped by the person who started it, before or while it ran. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isEnded() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
