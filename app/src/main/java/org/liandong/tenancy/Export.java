package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A list that somebody has taken out by a job: what he asked for, and how its file is called. */
@Entity
@Table(name = "list_export")
public class Export extends HubOwned {

    @Column(name = "list_name")
    private String list;

    private String query;

    @Column(name = "file_name")
    private String fileName;

    protected Export() {}

    Export(String list, String query, String fileName) {
        this.list = list;
        this.query = query;
        this.fileName = fileName;
    }

    public String list() {
        return list;
    }

    public String query() {
        return query;
    }

    public String fileName() {
        return fileName;
    }
}
