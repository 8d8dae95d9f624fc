package org.liandong.tenancy;

import java.util.Optional;
import org.liandong.shared.Permission;

/**
 * Whom an announcement concerns, said by right and not by name: who that is, is found out when it is delivered, so that
 * nobody is told of what is no longer his.
 *
 * @param whom the account's, hub's or organization's key
 * @param permission what somebody must hold, or null
 * @param but the account that is not told, or null
 */
public record Audience(Kind kind, String whom, Permission permission, Long but) {

    private Audience(Kind kind, String whom, Permission permission) {
        this(kind, whom, permission, null);
    }

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

    /** The same people without one of them, who knows it already. */
    public Audience without(long account) {
        return new Audience(kind, whom, permission, account);
    }

    /** One word, {@code HOLDERS:12:DECIDE_CLAIM}; with the account that is not told, {@code HOLDERS:12:DECIDE_CLAIM:34}. */
    public String written() {
        var word = kind + ":" + whom + (permission == null ? "" : ":" + permission);
        return but == null ? word : word + (permission == null ? "::" : ":") + but;
    }

    public static Audience read(String word) {
        var parts = word.split(":");
        return new Audience(
                Kind.valueOf(parts[0]),
                parts[1],
                part(parts, 2).map(Permission::valueOf).orElse(null),
                part(parts, 3).map(Long::valueOf).orElse(null));
    }

    private static Optional<String> part(String[] parts, int at) {
        return parts.length > at && !parts[at].isEmpty() ? Optional.of(parts[at]) : Optional.empty();
    }
}
