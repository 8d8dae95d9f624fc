package org.liandong.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Platform;

/**
 * A role somebody holds in a hub, perhaps in one of its offices, or in an organization, from one day to another. It is
 * never deleted: it ends on its last day, or at once when it is revoked, and stays as the record of who could do what.
 */
@Entity
@Table(name = "membership")
public class Membership implements Platform {

    @Id
    private long id = Ids.next();

    @Version
    private long version;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "hub_id")
    private Integer hubId;

    @Column(name = "office_id")
    private Long officeId;

    @Column(name = "org_uscc")
    private String orgUscc;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Membership() {}

    private Membership(long accountId, Role role, LocalDate from, LocalDate to) {
        RuleViolation.require(to == null || !to.isBefore(from), "access.membership.endsBeforeItBegins", from, to);
        this.accountId = accountId;
        this.role = role;
        this.from = from;
        this.to = to;
    }

    /**
     * A role in a hub.
     *
     * @param officeId the office inside the hub, or null
     * @param to the last day, or null
     */
    static Membership inHub(long accountId, Hub hub, Long officeId, Role role, LocalDate from, LocalDate to) {
        RuleViolation.require(role.existsAt(hub.tier()), "access.membership.roleNotAtThisTier", role, hub.name());
        var membership = new Membership(accountId, role, from, to);
        membership.hubId = hub.id();
        membership.officeId = officeId;
        return membership;
    }

    /** Acting for an organization. */
    static Membership inOrganization(long accountId, String uscc, Role role, LocalDate from, LocalDate to) {
        RuleViolation.require(role == Role.SO || role == Role.OA, "access.membership.roleNotInOrganization", role);
        var membership = new Membership(accountId, role, from, to);
        membership.orgUscc = uscc;
        return membership;
    }

    /** Ends at once, also for sessions that are open. */
    void revoke(Clock clock) {
        RuleViolation.require(revokedAt == null, "access.membership.alreadyRevoked");
        revokedAt = clock.instant();
    }

    /** @param day the first day it holds no more */
    private void endBefore(LocalDate day) {
        to = day.minusDays(1);
    }

    /** Holds no more from that day on; one that would begin later never does. */
    void cease(LocalDate day) {
        if (from.isBefore(day)) {
            endBefore(day);
        } else {
            revoke(Clocks.machine());
        }
    }

    /** Ceases, and its holder goes on in another hub as he would have here. */
    Membership goingOnIn(Hub successor, LocalDate day) {
        var next = inHub(accountId, successor, null, role, from.isBefore(day) ? day : from, to);
        cease(day);
        return next;
    }

    boolean holdsOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it is over for good. */
    boolean endedBefore(LocalDate day) {
        return revokedAt != null || (to != null && day.isAfter(to));
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(Membership other) {
        return revokedAt == null
                && other.revokedAt == null
                && (to == null || !to.isBefore(other.from))
                && (other.to == null || !other.to.isBefore(from));
    }

    /** Where it stands towards a hub's room. */
    Standing towards(Hub room) {
        if (hubId == null) {
            return Standing.ELSEWHERE;
        }
        if (hubId == room.id() || hubId.equals(room.successorId())) {
            return Standing.OWN;
        }
        return room.lineage().contains(hubId) ? Standing.ABOVE : Standing.ELSEWHERE;
    }

    /** Where it stands towards an organization's room. */
    Standing towards(String uscc) {
        return uscc.equals(orgUscc) ? Standing.ORGANIZATION : Standing.ELSEWHERE;
    }

    /** Whether it gives the same role in the same place, whenever. */
    boolean samePlace(Membership other) {
        return role == other.role
                && Objects.equals(hubId, other.hubId)
                && Objects.equals(officeId, other.officeId)
                && Objects.equals(orgUscc, other.orgUscc);
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    /** The hub's id, or null for a membership of an organization. */
    public Integer hubId() {
        return hubId;
    }

    /** The office inside the hub, or null. */
    public Long officeId() {
        return officeId;
    }

    /** The organization's code, or null for a membership of a hub. */
    public String orgUscc() {
        return orgUscc;
    }

    public Role role() {
        return role;
    }

    public LocalDate from() {
        return from;
    }

    /** The last day, or null while none is set. */
    public LocalDate to() {
        return to;
    }

    /** The last day on which it held or will hold: that on which it was taken back, where it was; null while none is set. */
    LocalDate lastDay() {
        if (revokedAt == null) {
            return to;
        }
        var revoked = LocalDate.ofInstant(revokedAt, Clocks.ZONE);
        return to == null || revoked.isBefore(to) ? revoked : to;
    }

    /** When it was taken back, or null. */
    public Instant revokedAt() {
        return revokedAt;
    }
}
