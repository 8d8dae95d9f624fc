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
import java.util.Objects;
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
        var faults = changing(street);
        if (faults.unless(district.tier() == Tier.DISTRICT, "target", "access.hubChange.toDistrict", district.name())) {
            faults.unless(
                    !Objects.equals(street.parentId(), district.id()),
                    "target",
                    "access.hubChange.sameDistrict",
                    street.name());
            faults.unless(
                    newCode != null && newCode.matches("[0-9]{9}") && newCode.startsWith(district.code()),
                    "newCode",
                    "access.hubChange.codeForm",
                    district.code());
        }
        terms(faults, district, day, basis, clock);
        var change = new HubChange(HubChangeKind.MOVE, street, district, day, basis, account, clock);
        change.newCode = newCode;
        return change;
    }

    static HubChange merge(Hub street, Hub successor, LocalDate day, String basis, long account, Clock clock) {
        var faults = changing(street);
        faults.unless(successor.tier() == Tier.STREET, "target", "access.hubChange.intoStreet", successor.name());
        faults.unless(street.id() != successor.id(), "target", "access.hubChange.intoItself");
        terms(faults, successor, day, basis, clock);
        return new HubChange(HubChangeKind.MERGE, street, successor, day, basis, account, clock);
    }

    private static Faults changing(Hub street) {
        var faults = new Faults();
        faults.unless(street.tier() == Tier.STREET, "hub", "access.hubChange.onlyStreets", street.name());
        faults.unless(!street.isClosed(), "hub", "access.hubChange.closed", street.name());
        return faults;
    }

    /** Refuses with all that was found so far and is wrong with the rest. */
    private static void terms(Faults faults, Hub target, LocalDate day, String basis, Clock clock) {
        faults.unless(!target.isClosed(), "target", "access.hubChange.closed", target.name());
        when(faults, day, clock);
        if (faults.unless(basis != null && !basis.isBlank(), "basis", "access.hubChange.basisMissing")) {
            faults.unless(
                    basis.strip().length() <= BASIS_LENGTH, "basis", "access.hubChange.basisLength", BASIS_LENGTH);
        }
        faults.refuse();
    }

    private static void when(Faults faults, LocalDate day, Clock clock) {
        if (!faults.unless(day != null, "effectiveOn", "access.hubChange.dayMissing")) {
            return;
        }
        var earliest = openSince(clock);
        faults.unless(!day.isBefore(earliest), "effectiveOn", "access.hubChange.monthClosed", day, earliest);
        var latest = LocalDate.now(clock).plusYears(1);
        faults.unless(!day.isAfter(latest), "effectiveOn", "access.hubChange.tooFar", day, latest);
    }

    /** The first day of the months whose figures are not closed. */
    private static LocalDate openSince(Clock clock) {
        return LocalDate.now(clock).withDayOfMonth(1);
    }

    /** The first day in the new tree; one that is done late, after its month, changes nothing in figures that are closed. */
    LocalDate since(Clock clock) {
        var open = openSince(clock);
        return effectiveOn.isBefore(open) ? open : effectiveOn;
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
