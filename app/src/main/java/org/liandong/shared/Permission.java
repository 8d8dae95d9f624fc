package org.liandong.shared;

/**
 * What a person may be allowed to do: one constant for each capability and verb of the matrix in §4 and §4.1. A
 * permission to look begins with READ; every other one changes something.
 */
public enum Permission {
    /** 1: hubs, their placement and their people. */
    READ_HUB,
    MANAGE_HUBS,
    /** 1a: staff of one's own hub. */
    READ_STAFF,
    MANAGE_STAFF,
    /** 1a: the administrators of the hubs right below one's own. */
    APPOINT_ADMINISTRATOR,
    /** 1a: the offices the hub's staff sits in. */
    MANAGE_OFFICE,
    /** 1: the people of one's own organization. */
    READ_PEOPLE,
    MANAGE_PEOPLE,
    /** 2: an organization's profile in the city-wide register. */
    READ_ORGANIZATION,
    /** 2a: enter organizations resident in the street, state REPORTED. */
    REPORT_ORGANIZATION,
    /** 2a: enter, change and confirm organizations whose code (USCC 3-8) names one's own authority. */
    REGISTER_ORGANIZATION,
    /** 2b: the hub's private file on an organization. */
    READ_ORGANIZATION_FILE,
    WRITE_ORGANIZATION_FILE,
    /** 2: who claims to act for an organization; decided where the organization is in charge. */
    READ_CLAIM,
    DECIDE_CLAIM,
    /** SOD-5: a platform administrator's time-limited look into a hub's room. */
    READ_GLASS,
    BREAK_GLASS,
    /** 29: reports and figures. */
    READ_REPORT,
    /** 30: audit log. */
    READ_AUDIT,
    /** 30: the technical side of the log: does its chain hold. */
    READ_TECHNICAL_LOG,
    /** 2b: a job one's hub has started: its state and its result sheet. */
    READ_JOB,
    /** 2b: stop a job one has started. */
    STOP_JOB;

    /** Whether it begins something new, which a closed hub does no more: there only what is open is brought to its end. */
    public boolean begins() {
        return !reads() && this != MANAGE_HUBS && this != DECIDE_CLAIM && this != STOP_JOB;
    }

    /** Looking can be allowed in the rooms below one's own; changing something never is (SOD-8). */
    public boolean reads() {
        return name().startsWith("READ_");
    }
}
