package org.liandong.access;

import java.time.LocalDate;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Office;

/**
 * Somebody with a role in a hub or an organization, as its list shows him.
 *
 * @param email null where none is known
 * @param office the office inside the hub, or null
 * @param to the last day, or null
 * @param suspension the time in which it gives nothing, now or to come, or null
 */
public record StaffMember(
        long id,
        long accountId,
        String name,
        String email,
        Role role,
        Office office,
        LocalDate from,
        LocalDate to,
        StaffState state,
        Suspension suspension) {

    static StaffMember of(
            Membership membership, Account account, Office office, Suspension suspension, LocalDate today) {
        return new StaffMember(
                membership.id(),
                account.id(),
                account.displayName(),
                account.email(),
                membership.role(),
                office,
                membership.from(),
                membership.lastDay(),
                state(membership, suspension, today),
                suspension);
    }

    private static StaffState state(Membership membership, Suspension suspension, LocalDate today) {
        if (membership.endedBefore(today)) {
            return StaffState.ENDED;
        }
        if (today.isBefore(membership.from())) {
            return StaffState.COMING;
        }
        return suspension != null && suspension.holdsOn(today) ? StaffState.SUSPENDED : StaffState.ACTIVE;
    }

    /** Where a list in this order that ends with this member goes on. */
    public Mark mark(Sort<StaffColumn> sort) {
        return Mark.of(sort, Long.toString(id), sort.column() == StaffColumn.FROM ? from : name);
    }

    public boolean isEnded() {
        return state == StaffState.ENDED;
    }
}
