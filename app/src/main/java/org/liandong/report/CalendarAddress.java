package org.liandong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.liandong.shared.Ids;
import org.liandong.tenancy.Platform;

/**
 * The secret address under which a calendar program reads one person's deadlines without a login. Only a hash of it is kept,
 * so nobody can tell it again; it is taken back at once and for good.
 */
@Entity
@Table(name = "calendar_address")
class CalendarAddress implements Platform {

    @Id
    private long id = Ids.next();

    @Version
    private long version;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected CalendarAddress() {}

    CalendarAddress(long accountId, CalendarToken token, Instant now) {
        this.accountId = accountId;
        this.tokenHash = token.hash();
        this.madeAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    Instant madeAt() {
        return madeAt;
    }
}
