package org.liandong.tenancy;

import java.time.LocalDate;

/** Numbers that law or decision sets, for what stands below the rules: they are the rules' rows like any other. */
public interface Limits {

    /** @param citation where it is set */
    record Limit(int number, String citation) {}

    /** The number in force at a hub on a day. */
    Limit of(Hub hub, LocalDate day, String key);
}
