package org.liandong.tenancy;

/**
 * What a message is about. Whoever reads it chooses for each topic how it reaches him by mail, save where it concerns his own
 * rights or has an effect in law: then it always does.
 */
public enum Topic {
    /** Somebody claims an organization, and the reader's hub has to decide. */
    CLAIM_SUBMITTED(false),
    /** The reader's own claim was decided. */
    CLAIM_DECIDED(true),
    /** The reader was given a role, or it was changed, suspended or taken back. */
    ROLE(true),
    /** Somebody looks into a hub's room by break-glass (SOD-5). */
    GLASS(true),
    /** A hub moves to another district, or becomes part of another hub. */
    HUB_CHANGE(false),
    /** A job the reader has started has ended. */
    JOB(false),
    /** What the reader has to do and by when; only in the daily mail, for at the desk there is the list of work. */
    DUE(false);

    private final boolean mandatory;

    Topic(boolean mandatory) {
        this.mandatory = mandatory;
    }

    /** Whether nobody can do without its mail. */
    public boolean isMandatory() {
        return mandatory;
    }
}
