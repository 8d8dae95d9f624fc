package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.liandong.shared.Allowed;
import org.liandong.tenancy.Hubs;

/** What somebody who is logged in may always see: himself. */
@ApplicationScoped
@Allowed
public class Self {

    @Inject
    private Caller caller;

    @Inject
    private Hubs hubs;

    public Account account() {
        return caller.known();
    }

    /** The caller's roles today. */
    public List<MyRole> roles() {
        var known = hubs.byIds(caller.memberships().stream()
                .map(Membership::hubId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return caller.memberships().stream()
                .map(held -> new MyRole(
                        held.role(), held.hubId() == null ? null : known.get(held.hubId()), held.orgUscc(), held.to()))
                .toList();
    }
}
