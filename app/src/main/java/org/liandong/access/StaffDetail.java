package org.liandong.access;

import java.util.List;

/**
 * A membership of a hub with what belongs to it.
 *
 * @param all everything its holder is and was in this hub, the latest first
 * @param suspensions of this membership, the latest first
 * @param ours whether this hub's administrator decides about it
 */
public record StaffDetail(StaffMember member, List<StaffMember> all, List<Suspension> suspensions, boolean ours) {

    public boolean canChange() {
        return ours && !member.isEnded() && member.suspension() == null;
    }

    public boolean canResume() {
        return ours && !member.isEnded() && member.suspension() != null;
    }

    public boolean canRemove() {
        return ours && !member.isEnded();
    }
}
