package org.liandong.registry;

/**
 * Which organizations a list shows; null in any field leaves it open.
 *
 * @param text part of a name or the beginning of a code
 * @param hub code of the hub in or below which they are resident
 */
public record OrgFilter(String text, OrgType type, String hub, OrgStatus status, Standing standing) {

    public static final OrgFilter ALL = new OrgFilter(null, null, null, null, null);
}
