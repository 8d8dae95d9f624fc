package org.liandong.access;

import java.util.Map;
import org.liandong.tenancy.Hub;

/**
 * A room somebody works in.
 *
 * @param hub null for an organization's room
 * @param uscc null for a hub's room
 */
public record Workplace(Hub hub, String uscc) {

    static Workplace of(Membership membership, Map<Integer, Hub> hubs) {
        return membership.hubId() == null
                ? new Workplace(null, membership.orgUscc())
                : new Workplace(hubs.get(membership.hubId()), null);
    }

    /** Where its addresses begin. */
    public String path() {
        return hub == null ? "/org/" + uscc + "/" : "/h/" + hub.code() + "/";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workplace place && place.path().equals(path());
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }
}
