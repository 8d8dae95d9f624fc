package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.liandong.shared.Ids;

/** What every private row has: a time-sorted id, given when it is made, and a version against lost updates. */
@MappedSuperclass
abstract class PrivateRow {

    @Id
    private long id = Ids.next();

    @Version
    @Column(nullable = false)
    private long version;

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }
}
