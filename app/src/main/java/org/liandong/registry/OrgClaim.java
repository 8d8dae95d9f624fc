package org.liandong.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.liandong.shared.Ids;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Platform;

/**
 * Somebody says that he acts for an organization, and the hub in charge of it decides. Like a membership it says who, where
 * and what became of it; what he proves it with lies with the hub ({@link ClaimProof}), a copy with himself
 * ({@link OwnClaim}).
 */
@Entity
@Table(name = "org_claim")
public class OrgClaim implements Platform {

    @Id
    private long id = Ids.next();

    @Version
    private long version;

    private String uscc;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "hub_id")
    private int hubId;

    @Enumerated(EnumType.STRING)
    private ClaimState state = ClaimState.SUBMITTED;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    private String reason;

    protected OrgClaim() {}

    OrgClaim(Uscc uscc, long accountId, Hub inCharge, Clock clock) {
        this.uscc = uscc.value();
        this.accountId = accountId;
        this.hubId = inCharge.id();
        this.submittedAt = now(clock);
    }

    void approve(long account, Clock clock) {
        decide(ClaimState.APPROVED, account, clock);
    }

    void refuse(String why, long account, Clock clock) {
        decide(ClaimState.REFUSED, account, clock);
        reason = why;
    }

    /** Taken back by the claimant, as long as nobody has decided. */
    void withdraw(Clock clock) {
        state = state.to(ClaimState.WITHDRAWN);
        decidedAt = now(clock);
    }

    private void decide(ClaimState target, long account, Clock clock) {
        if (account == accountId) {
            throw new RuleViolation("registry.claim.ownClaim").from("SOD-2");
        }
        state = state.to(target);
        decidedBy = account;
        decidedAt = now(clock);
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public long id() {
        return id;
    }

    public Uscc uscc() {
        return Uscc.stored(uscc);
    }

    public long accountId() {
        return accountId;
    }

    public int hubId() {
        return hubId;
    }

    public ClaimState state() {
        return state;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** When it was decided, or null. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was refused, or null. */
    public String reason() {
        return reason;
    }
}
