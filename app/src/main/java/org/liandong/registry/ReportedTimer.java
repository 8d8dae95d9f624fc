package org.liandong.registry;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Once an hour: also what a node that died meanwhile has not counted. */
@Singleton
class ReportedTimer {

    @Inject
    private ReportedEntries entries;

    @Schedule(hour = "*", minute = "29", second = "37", timezone = "Asia/Shanghai", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void count() {
        entries.countSoon();
    }
}
