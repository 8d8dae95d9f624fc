package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.liandong.shared.Ids;

/** A department or operator inside a hub, such as a district's civil affairs bureau. Purchasers are offices. */
@Entity
@Table(name = "office")
public class Office implements Platform {

    @Id
    private long id = Ids.next();

    @Column(name = "hub_id")
    private int hubId;

    private String name;

    @Enumerated(EnumType.STRING)
    private OfficeKind kind;

    private String uscc;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    protected Office() {}

    Office(int hubId, OfficeKind kind, String name, LocalDate from) {
        this.hubId = hubId;
        this.kind = kind;
        this.name = name;
        this.from = from;
    }

    public long id() {
        return id;
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
