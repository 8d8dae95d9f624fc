package org.liandong.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.liandong.shared.Ids;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.InstantColumn;
import org.liandong.tenancy.Platform;
import org.liandong.tenancy.Tier;

/**
 * A change of the tree of hubs (§3.3): from a day on, and on the strength of a document, a street stands under another
 * district or becomes part of another street. It stays as the record of why the tree is as it is.
 */
@Entity
@Table(name = "hub_change")
public class HubChange implements Platform {

    private static final int BASIS_LENGTH = 200;

    @Id
    private long id = Ids.next();

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private HubChangeKind kind;

    @Column(name = "hub_id")
    private int hubId;

    @Column(name = "target_id")
    private int targetId;

    @Column(name = "new_code")
    private String newCode;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String basis;

    @Enumerated(EnumType.STRING)
    private HubChangeState state = HubChangeState.PLANNED;

    @Column(name = "planned_by")
    private long plannedBy;

    @Convert(converter = InstantColumn.class)
    @Column(name = "planned_at")
    private Instant plannedAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "ended_at")
    private Instant endedAt;

    protected HubChange() {}

    private HubChange(HubChangeKind kind, Hub hub, Hub target, LocalDate day, String basis, long account, Clock clock) {
        require(hub.tier() == Tier.STREET, "hub", "access.hubChange.onlyStreets", hub.name());
        require(!hub.isClosed(), "hub", "access.hubChange.closed", hub.name());
        require(!target.isClosed(), "target", "access.hubChange.closed", target.name());
        require(day != null, "effectiveOn", "access.hubChange.dayMissing");
        var earliest = LocalDate.now(clock).withDayOfMonth(1);
        require(!day.isBefore(earliest), "effectiveOn", "access.hubChange.monthClosed", day, earliest);
        var latest = LocalDate.now(clock).plusYears(1);
        require(!day.isAfter(latest), "effectiveOn", "access.hubChange.tooFar", day, latest);
        require(basis != null && !basis.isBlank(), "basis", "access.hubChange.basisMissing");
        require(basis.strip().length() <= BASIS_LENGTH, "basis", "access.hubChange.basisLength", BASIS_LENGTH);
        this.kind = kind;
        this.hubId = hub.id();
        this.targetId = target.id();
        this.effectiveOn = day;
        this.basis = basis.strip();
        this.plannedBy = account;
        this.plannedAt = clock.instant();
    }

    /** @param newCode the nine digits the street bears in the new district */
    static HubChange move(
            Hub street, Hub district, String newCode, LocalDate day, String basis, long account, Clock clock) {
        require(district.tier() == Tier.DISTRICT, "target", "access.hubChange.toDistrict", district.name());
        require(street.parentId() != district.id(), "target", "access.hubChange.sameDistrict", street.name());
        require(
                newCode != null && newCode.matches("[0-9]{9}") && newCode.startsWith(district.code()),
                "newCode",
                "access.hubChange.codeForm",
                district.code());
        var change = new HubChange(HubChangeKind.MOVE, street, district, day, basis, account, clock);
        change.newCode = newCode;
        return change;
    }

    static HubChange merge(Hub street, Hub successor, LocalDate day, String basis, long account, Clock clock) {
        require(successor.tier() == Tier.STREET, "target", "access.hubChange.intoStreet", successor.name());
        require(street.id() != successor.id(), "target", "access.hubChange.intoItself");
        return new HubChange(HubChangeKind.MERGE, street, successor, day, basis, account, clock);
    }

    /** A street moves to another place in the tree only on its own: not while the other end of it is about to change. */
    boolean meets(HubChange other) {
        return hubId == other.hubId || hubId == other.targetId || targetId == other.hubId;
    }

    /** Whether both streets would bear the same code. */
    boolean sharesCode(HubChange other) {
        return newCode != null && newCode.equals(other.newCode);
    }

    void withdraw(Instant now) {
        end(HubChangeState.WITHDRAWN, now);
    }

    void done(Instant now) {
        end(HubChangeState.DONE, now);
    }

    private void end(HubChangeState end, Instant now) {
        RuleViolation.require(state == HubChangeState.PLANNED, "access.hubChange.ended");
        state = end;
        endedAt = now;
    }

    private static void require(boolean holds, String field, String key, Object... values) {
        if (!holds) {
            throw new RuleViolation(key, values).in(field);
        }
    }

    public long id() {
        return id;
    }

    public HubChangeKind kind() {
        return kind;
    }

    public int hubId() {
        return hubId;
    }

    /** The district it moves to, or the street it joins. */
    public int targetId() {
        return targetId;
    }

    /** The code it bears after a move, null for a merger. */
    public String newCode() {
        return newCode;
    }

    /** The first day on which the tree is the new one. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Number and title of the document that orders it. */
    public String basis() {
        return basis;
    }

    public HubChangeState state() {
        return state;
    }

    long plannedBy() {
        return plannedBy;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    /** When it was done or withdrawn, or null. */
    public Instant endedAt() {
        return endedAt;
    }
}
