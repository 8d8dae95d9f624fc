package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.liandong.shared.Ids;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Uscc;

/**
 * A department or operator inside a hub, such as a district's civil affairs bureau. Purchasers are offices. It is never
 * deleted: it closes on a day, and what it was called before stays as {@link OfficeName}.
 */
@Entity
@Table(name = "office")
public class Office implements Platform {

    private static final int LENGTH = 100;

    @Id
    private long id = Ids.next();

    @Column(name = "hub_id")
    private int hubId;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private OfficeKind kind;

    private String uscc;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    protected Office() {}

    public Office(int hubId, OfficeKind kind, String name, LocalDate from) {
        this(hubId, kind, name, null, from);
    }

    /** @param uscc the office's own unified social credit code, or null */
    public Office(int hubId, OfficeKind kind, String name, Uscc uscc, LocalDate from) {
        if (kind == null) {
            throw new RuleViolation("tenancy.office.kindMissing").in("kind");
        }
        this.hubId = hubId;
        this.kind = kind;
        this.name = written(name);
        this.uscc = uscc == null ? null : uscc.value();
        this.from = from;
    }

    private static String written(String name) {
        var kept = name == null ? "" : name.strip();
        if (kept.isEmpty()) {
            throw new RuleViolation("tenancy.office.nameMissing").in("name");
        }
        if (kept.length() > LENGTH) {
            throw new RuleViolation("tenancy.office.nameTooLong", kept.length(), LENGTH).in("name");
        }
        return kept;
    }

    /** @return the name it bore until the day before */
    public OfficeName rename(String newName, LocalDate day) {
        requireOpen(day);
        var former = new OfficeName(this, day.minusDays(1));
        name = written(newName);
        return former;
    }

    /** @param lastDay on which it still stands */
    public void close(LocalDate lastDay, LocalDate today) {
        requireOpen(today);
        if (lastDay == null) {
            throw new RuleViolation("tenancy.office.lastDayMissing").in("to");
        }
        if (lastDay.isBefore(today) || lastDay.isBefore(from)) {
            throw new RuleViolation("tenancy.office.closedInThePast", lastDay).in("to");
        }
        to = lastDay;
    }

    private void requireOpen(LocalDate day) {
        RuleViolation.require(!isClosedOn(day), "tenancy.office.closed", name);
    }

    public boolean isClosedOn(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public int hubId() {
        return hubId;
    }

    public String name() {
        return name;
    }

    public OfficeKind kind() {
        return kind;
    }

    /** The office's unified social credit code, or null where it has none of its own. */
    public String uscc() {
        return uscc;
    }

    public LocalDate from() {
        return from;
    }

    /** The office's last day, or null while it stands. */
    public LocalDate to() {
        return to;
    }
}
