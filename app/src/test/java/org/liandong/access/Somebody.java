package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.TenantSession;

/** Makes people for tests. */
@ApplicationScoped
public class Somebody {

    @Inject
    private Accounts accounts;

    @Inject
    private TenantSession session;

    @Inject
    private Cage cage;

    /** @return the account of somebody with this role there, the same one when asked again */
    public long with(Role role, Hub hub) throws Exception {
        return cage.in(hub, () -> {
            var sub = "somebody-" + role + "-" + hub.id();
            var known = accounts.find("test", sub);
            var account =
                    known.orElseGet(() -> accounts.welcome(new Identity("test", sub, "人员" + role, null, null, false)));
            if (known.isEmpty()) {
                session.em().persist(Membership.inHub(account.id(), hub, null, role, LocalDate.of(2026, 1, 1), null));
            }
            return account.id();
        });
    }
}
