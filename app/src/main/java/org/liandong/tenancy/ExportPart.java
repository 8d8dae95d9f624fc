package org.liandong.tenancy;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A piece of the file of an export, which would be too large to be held as one. */
@Entity
@Table(name = "list_export_part")
class ExportPart extends HubOwned {

    @Column(name = "export_id")
    private long export;

    @Column(name = "part_number")
    private int number;

    @Basic
    private byte[] content;

    protected ExportPart() {}

    ExportPart(long export, int number, byte[] content) {
        this.export = export;
        this.number = number;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
