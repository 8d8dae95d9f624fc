package org.liandong.access;

import java.time.LocalDate;

/**
 * Somebody of a hub's staff, as its list shows him.
 *
 * @param email null where none is known
 * @param officeId the office inside the hub, or null
 * @param to the last day, or null
 */
public record StaffMember(
        long id, long accountId, String name, String email, Role role, Long officeId, LocalDate from, LocalDate to) {

    static StaffMember of(Membership membership, Account account) {
        return new StaffMember(
                membership.id(),
                account.id(),
                account.displayName(),
                account.email(),
                membership.role(),
                membership.officeId(),
                membership.from(),
                membership.to());
    }
}
