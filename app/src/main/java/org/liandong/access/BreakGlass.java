package org.liandong.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.liandong.shared.Ids;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Limits;
import org.liandong.tenancy.Platform;

/**
 * A platform administrator's look into a hub's room, which he does not have otherwise (SOD-5): asked for with a reason and
 * for some hours, given by a second platform administrator, seen by auditors and by the hub, over by itself.
 */
@Entity
@Table(name = "break_glass")
public class BreakGlass implements Platform {

    @Id
    private long id = Ids.next();

    @Version
    private long version;

    @Column(name = "hub_id")
    private int hubId;

    @Column(name = "asked_by")
    private long askedBy;

    private String reason;
    private int hours;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private GlassState state = GlassState.ASKED;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Column(name = "open_until")
    private Instant openUntil;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected BreakGlass() {}

    BreakGlass(Hub hub, long askedBy, GivenReason reason, int hours, Limits.Limit most, Clock clock) {
        requireHours(hours, most);
        this.hubId = hub.id();
        this.askedBy = askedBy;
        this.reason = reason.text();
        this.hours = hours;
        this.askedAt = now(clock);
    }

    static void requireHours(int hours, Limits.Limit most) {
        if (hours < 1 || hours > most.number()) {
            throw new RuleViolation("access.glass.hoursRange", hours, most.number())
                    .in("hours")
                    .from(most.source());
        }
    }

    /** The hours begin now. */
    void approve(long account, Clock clock) {
        decide(GlassState.OPEN, account, clock);
        openUntil = decidedAt.plus(Duration.ofHours(hours));
    }

    void refuse(long account, GivenReason why, Clock clock) {
        decide(GlassState.REFUSED, account, clock);
        decisionReason = why.text();
    }

    private void decide(GlassState target, long account, Clock clock) {
        if (account == askedBy) {
            throw new RuleViolation("access.glass.secondPerson").from("SOD-5");
        }
        state = state.to(target);
        decidedBy = account;
        decidedAt = now(clock);
    }

    /** Before its time. */
    void end(long account, Clock clock) {
        RuleViolation.require(isOpenAt(clock.instant()), "access.glass.notOpen");
        state = state.to(GlassState.ENDED);
        endedBy = account;
        endedAt = now(clock);
    }

    /** Its time is over. */
    void runOut(Clock clock) {
        RuleViolation.require(!isOpenAt(clock.instant()), "access.glass.stillOpen");
        state = state.to(GlassState.ENDED);
    }

    boolean isOpenAt(Instant moment) {
        return state == GlassState.OPEN && moment.isBefore(openUntil);
    }

    /** The state as it is at a moment: an open one ends by itself. */
    GlassState stateAt(Instant moment) {
        return state == GlassState.OPEN && !isOpenAt(moment) ? GlassState.ENDED : state;
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public long id() {
        return id;
    }

    public int hubId() {
        return hubId;
    }

    public long askedBy() {
        return askedBy;
    }

    public String reason() {
        return reason;
    }

    public int hours() {
        return hours;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Who gave or refused it, or null. */
    public Long decidedBy() {
        return decidedBy;
    }

    /** Why it was refused, or null. */
    public String decisionReason() {
        return decisionReason;
    }

    /** When it ends by itself, or null. */
    public Instant openUntil() {
        return openUntil;
    }

    /** When it was ended by hand, or null. */
    public Instant endedAt() {
        return endedAt;
    }
}
