package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.liandong.shared.Ids;

/** What an office was called before it was renamed, and until which day. */
@Entity
@Table(name = "office_name")
public class OfficeName implements Platform {

    @Id
    private long id = Ids.next();

    @Column(name = "office_id")
    private long officeId;

    private String name;

    @Column(name = "valid_to")
    private LocalDate to;

    protected OfficeName() {}

    OfficeName(Office office, LocalDate to) {
        this.officeId = office.id();
        this.name = office.name();
        this.to = to;
    }

    public long officeId() {
        return officeId;
    }

    public String name() {
        return name;
    }

    /** The last day it was called so. */
    public LocalDate to() {
        return to;
    }
}
