package org.liandong.tenancy;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Once a night, on one node: drafts that were left lying longer than the rule allows are forgotten. */
@Singleton
class DraftSweep {

    private static final int PORTION = 500;
    private static final Duration NO_SECOND_TIME = Duration.ofHours(6);

    @Inject
    private DraftRoom room;

    @Inject
    private NodeLeases leases;

    @Schedule(hour = "2", minute = "37", second = "19", timezone = "Asia/Shanghai", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() {
        if (leases.take("drafts.sweep", NO_SECOND_TIME)) {
            var accounts = room.accountsAfter(0, PORTION);
            while (!accounts.isEmpty()) {
                accounts.forEach(room::forget);
                accounts = room.accountsAfter(accounts.get(accounts.size() - 1), PORTION);
            }
        }
    }
}
