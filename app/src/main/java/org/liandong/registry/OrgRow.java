package org.liandong.registry;

import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Hub;

/** An organization in a list. */
public record OrgRow(SocialOrg org, Hub residence) {

    /** Where a list in this order that ends with this row goes on. */
    public Mark mark(Sort<OrgColumn> sort) {
        return Mark.of(sort, org.uscc().value(), OrgOrder.value(org, sort));
    }
}
