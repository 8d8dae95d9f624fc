package org.liandong.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.liandong.shared.Ids;
import org.liandong.tenancy.Platform;

/**
 * A person, as the identity provider knows him: issuer and sub say who it is, never the user name. The account is made at
 * first sight and follows the name and e-mail address that the identity provider tells at each login. It opens nothing:
 * that is what a {@link Membership} does.
 */
@Entity
@Table(name = "account")
public class Account implements Platform {

    @Id
    private long id = Ids.next();

    @Version
    private long version;

    private String issuer;
    private String sub;

    @Column(name = "display_name")
    private String displayName;

    private String email;
    private String locale;

    @Column(name = "first_seen")
    private Instant firstSeen;

    protected Account() {}

    Account(Identity identity, Clock clock) {
        this.issuer = Objects.requireNonNull(identity.issuer());
        this.sub = Objects.requireNonNull(identity.sub());
        this.firstSeen = clock.instant();
        follow(identity);
    }

    /** Takes over what the identity provider says today; what it does not tell stays, save an address that is gone. */
    final void follow(Identity identity) {
        displayName = identity.displayName() != null ? identity.displayName() : displayName;
        email = identity.email() != null || identity.wholeEmail() ? identity.email() : email;
        locale = identity.locale() != null ? identity.locale() : locale;
    }

    boolean differsFrom(Identity identity) {
        return differs(identity.displayName(), displayName)
                || differs(identity.email(), email)
                || identity.wholeEmail() && identity.email() == null && email != null
                || differs(identity.locale(), locale);
    }

    private static boolean differs(String told, String known) {
        return told != null && !told.equals(known);
    }

    public long id() {
        return id;
    }

    public String issuer() {
        return issuer;
    }

    public String sub() {
        return sub;
    }

    public String displayName() {
        return displayName;
    }

    /** The e-mail address, or null where the identity provider tells none. */
    public String email() {
        return email;
    }

    /** The language tag he prefers, or null. */
    public String locale() {
        return locale;
    }

    public Instant firstSeen() {
        return firstSeen;
    }
}
