package org.liandong.registry;

import org.liandong.tenancy.Hub;

/** An organization in a list. */
public record OrgRow(SocialOrg org, Hub residence) {

    /** Where a list that ends with this row goes on. */
    public OrgMark mark() {
        return OrgMark.of(org);
    }
}
