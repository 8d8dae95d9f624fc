package org.liandong.registry;

import java.util.Set;
import org.liandong.tenancy.Hub;

/**
 * Which part of the register a list is of.
 *
 * @param residence they are resident in this hub or below it, or null; in the city everybody is
 * @param divisions they were registered under one of these, or null for any
 */
record OrgExtent(Hub residence, Set<String> divisions) {

    static OrgExtent residentIn(Hub hub) {
        return new OrgExtent(hub, null);
    }
}
