package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.liandong.shared.Ids;

/** Which division code a hub bore from when to when. A retired code still leads to the hub: its addresses answer 301. */
@Entity
@Table(name = "hub_code")
public class HubCode implements Platform {

    @Id
    private long id = Ids.next();

    @Column(name = "hub_id")
    private int hubId;

    private String code;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    protected HubCode() {}

    HubCode(Hub hub, LocalDate from) {
        this.hubId = hub.id();
        this.code = hub.code();
        this.from = from;
    }

    /** @param day the first day it holds no more */
    void endBefore(LocalDate day) {
        to = day.minusDays(1);
    }

    public int hubId() {
        return hubId;
    }

    public String code() {
        return code;
    }

    public LocalDate from() {
        return from;
    }

    /** The last day the code held, or null while it holds. */
    public LocalDate to() {
        return to;
    }
}
