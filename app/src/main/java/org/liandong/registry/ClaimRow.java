package org.liandong.registry;

import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hub;

/**
 * A claim as lists show it.
 *
 * @param organization what the organization is called
 * @param hub the hub that decides
 * @param claimant what the person is called, or null where it is the reader himself
 * @param email his address, or null
 * @param own what the reader keeps of his own claim, or null
 * @param due by when the hub has to decide, or null once it has
 */
public record ClaimRow(
        OrgClaim claim, String organization, Hub hub, String claimant, String email, OwnClaim own, Due due) {

    public Mark mark(Sort<ClaimColumn> sort) {
        return Mark.of(sort, Long.toString(claim.id()), null);
    }

    public boolean isOpen() {
        return claim.state() == ClaimState.SUBMITTED;
    }
}
