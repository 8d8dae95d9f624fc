package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.liandong.shared.Ids;

/** Under which parent a hub stood from when to when. A figure of month m uses the placement at the end of m. */
@Entity
@Table(name = "hub_placement")
public class HubPlacement implements Platform {

    @Id
    private long id = Ids.next();

    @Column(name = "hub_id")
    private int hubId;

    @Column(name = "parent_id")
    private int parentId;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    protected HubPlacement() {}

    HubPlacement(Hub hub, LocalDate from) {
        this.hubId = hub.id();
        this.parentId = hub.parentId();
        this.from = from;
    }

    /** @param day the first day it holds no more */
    void endBefore(LocalDate day) {
        to = day.minusDays(1);
    }

    public int hubId() {
        return hubId;
    }

    public int parentId() {
        return parentId;
    }

    public LocalDate from() {
        return from;
    }

    /** The last day under this parent, or null while it holds. */
    public LocalDate to() {
        return to;
    }
}
