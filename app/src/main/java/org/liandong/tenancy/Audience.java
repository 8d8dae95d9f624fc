package org.liandong.tenancy;

import java.util.Optional;
import org.liandong.shared.Permission;

/**
 * Whom an announcement concerns, said by right and not by name: who that is, is found out when it is delivered, so that
 * nobody is told of what is no longer his.
 *
 * @param whom the account's, hub's or organization's key
 * @param permission what somebody must hold, or null
 */
public record Audience(Kind kind, String whom, Permission permission) {

    /** How it is said. */
    public enum Kind {
        /** One account. */
        ACCOUNT,
        /** Whoever works in a hub. */
        MEMBERS,
        /** Who holds a permission as a member of the hub itself. */
        HOLDERS,
        /** Who holds a permission there, as its member or from a hub above it. */
        OVERSEERS,
        /** Who acts for an organization. */
        PEOPLE
    }

    public static Audience account(long account) {
        return new Audience(Kind.ACCOUNT, Long.toString(account), null);
    }

    public static Audience members(int hub) {
        return new Audience(Kind.MEMBERS, Integer.toString(hub), null);
    }

    public static Audience holders(Permission permission, int hub) {
        return new Audience(Kind.HOLDERS, Integer.toString(hub), permission);
    }

    public static Audience overseers(Permission permission, int hub) {
        return new Audience(Kind.OVERSEERS, Integer.toString(hub), permission);
    }

    public static Audience people(String uscc) {
        return new Audience(Kind.PEOPLE, uscc, null);
    }

    /** One word, {@code HOLDERS:12:DECIDE_CLAIM}. */
    public String written() {
        return kind + ":" + whom + (permission == null ? "" : ":" + permission);
    }

    public static Audience read(String word) {
        var parts = word.split(":");
        return new Audience(
                Kind.valueOf(parts[0]),
                parts[1],
                Optional.of(parts)
                        .filter(all -> all.length > 2)
                        .map(all -> Permission.valueOf(all[2]))
                        .orElse(null));
    }
}
