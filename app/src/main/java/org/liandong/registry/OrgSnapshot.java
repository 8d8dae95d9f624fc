package org.liandong.registry;

/**
 * What of an entry others count by.
 *
 * @param residence the street hub where the organization has its seat
 * @param division code of the division whose civil affairs department registered it
 * @param field what it works in, or null where nobody has said
 */
public record OrgSnapshot(
        int residence, String division, OrgType type, OrgField field, OrgStatus status, Standing standing) {

    static OrgSnapshot of(SocialOrg org) {
        return new OrgSnapshot(
                org.residence(),
                org.authorityCode(),
                org.type(),
                org.field().orElse(null),
                org.status(),
                org.standing());
    }
}
