package org.liandong.audit;

import java.util.List;

/**
 * What walking the log showed.
 *
 * @param events how many chained events were read
 * @param waiting events that the sequencer has not chained yet
 * @param erased values that were erased, which breaks nothing
 * @param position the chain's last place
 * @param hash and its hash: noted down elsewhere it shows later whether something was cut off
 * @param faults how many rows do not fit
 * @param findings which ones
 */
public record Verification(
        boolean sound,
        long events,
        long waiting,
        long erased,
        long position,
        String hash,
        long faults,
        List<Finding> findings) {}
