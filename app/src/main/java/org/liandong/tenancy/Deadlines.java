package org.liandong.tenancy;

import java.time.LocalDate;

/** Sets deadlines by the rules in force; those who keep the rules do it. */
public interface Deadlines {

    /**
     * By when something has to be done in a hub that a rule gives so many working days for.
     *
     * @param rule the rule's key
     * @param start the day it begins to wait, which is not counted
     */
    Due within(Hub hub, String rule, LocalDate start);
}
