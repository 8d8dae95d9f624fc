package org.liandong.audit;

import java.time.Instant;

/**
 * How the log's chain stands.
 *
 * @param position its last place
 * @param waiting steps that have no place yet
 * @param checked when it was last walked from end to end, or null
 * @param checkedTo up to which place it was walked then
 * @param faults how many rows were not as they were written
 */
public record ChainState(long position, long waiting, Instant checked, long checkedTo, long faults) {

    public boolean isSound() {
        return checked != null && faults == 0;
    }
}
