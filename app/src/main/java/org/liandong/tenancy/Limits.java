package org.liandong.tenancy;

import java.time.LocalDate;
import org.liandong.shared.Source;

/** Numbers that law or decision sets, for what stands below the rules: they are the rules' rows like any other. */
public interface Limits {

    /** @param source where it is set */
    record Limit(int number, Source source) {}

    /** The number in force at a hub on a day. */
    Limit of(Hub hub, LocalDate day, String key);
}
