package org.liandong.registry;

/**
 * What of an entry others count by.
 *
 * @param residence the street hub where the organization has its seat
 */
public record OrgSnapshot(int residence, OrgType type, OrgStatus status, Standing standing) {

    static OrgSnapshot of(SocialOrg org) {
        return new OrgSnapshot(org.residence(), org.type(), org.status(), org.standing());
    }
}
