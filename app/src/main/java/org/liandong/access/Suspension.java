package org.liandong.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.liandong.shared.Ids;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Platform;

/** A time in which a membership gives nothing, from a day to a day or until it is lifted. */
@Entity
@Table(name = "membership_suspension")
public class Suspension implements Platform {

    @Id
    private long id = Ids.next();

    @Version
    private long version;

    @Column(name = "membership_id")
    private long membershipId;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    private String reason;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    protected Suspension() {}

    /** @param to the last day, or null until it is lifted */
    Suspension(Membership membership, LocalDate from, LocalDate to, GivenReason reason, LocalDate today) {
        requireDays(from, to, today);
        this.membershipId = membership.id();
        this.from = from;
        this.to = to;
        this.reason = reason.text();
    }

    static void requireDays(LocalDate from, LocalDate to, LocalDate today) {
        if (from.isBefore(today)) {
            throw new RuleViolation("access.suspension.beginsInThePast", from).in("from");
        }
        if (to != null && to.isBefore(from)) {
            throw new RuleViolation("access.membership.endsBeforeItBegins", from, to).in("to");
        }
    }

    /** The same for the membership in which its own goes on from this day; nothing where it is over by then. */
    Optional<Suspension> goingOn(Membership next, LocalDate day) {
        return endedBefore(day)
                ? Optional.empty()
                : Optional.of(new Suspension(next, from.isBefore(day) ? day : from, to, new GivenReason(reason), day));
    }

    void lift(Clock clock) {
        liftedAt = clock.instant();
    }

    boolean holdsOn(LocalDate day) {
        return liftedAt == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean endedBefore(LocalDate day) {
        return liftedAt != null || (to != null && day.isAfter(to));
    }

    public long id() {
        return id;
    }

    public long membershipId() {
        return membershipId;
    }

    public LocalDate from() {
        return from;
    }

    /** The last day, or null while none is set. */
    public LocalDate to() {
        return to;
    }

    public String reason() {
        return reason;
    }

    /** When it was lifted before its time, or null. */
    public Instant liftedAt() {
        return liftedAt;
    }
}
