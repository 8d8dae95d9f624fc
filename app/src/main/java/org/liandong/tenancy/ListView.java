package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liandong.shared.KeptView;

/** A view of a list that one account keeps: under a name, or without one for how the list stands open. */
@Entity
@Table(name = "list_view")
class ListView extends PersonOwned {

    @Column(name = "list_name")
    private String list;

    private String name;
    private String query;

    protected ListView() {}

    ListView(String list, String name, String query) {
        this.list = list;
        this.name = name;
        this.query = query;
    }

    void become(String other) {
        query = other;
    }

    String name() {
        return name;
    }

    KeptView kept() {
        return new KeptView(Long.toString(id()), name, query);
    }
}
