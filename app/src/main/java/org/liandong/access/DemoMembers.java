package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liandong.shared.Public;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Leases;
import org.liandong.tenancy.TenantFiles;
import org.liandong.tenancy.TenantSession;

/**
 * The demo accounts' memberships, laid in once after the hubs stand, and only where the demo realm is used. What somebody
 * changed since, such as a revoked membership, stays changed.
 */
@ApplicationScoped
public class DemoMembers {

    private static final Logger LOG = Logger.getLogger(DemoMembers.class.getName());

    @Inject
    @ConfigProperty(name = "liandong.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "liandong.oidc.issuer")
    private String issuer;

    @Inject
    private TenantFiles files;

    private static final String FILE = "demo/members.csv";

    @Inject
    private TenantSession session;

    @Inject
    private Leases leases;

    @Inject
    private Hubs hubs;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    @Transactional
    @Public("the machine, at start")
    public void layIn(@Observes HubsProvisioned provisioned) {
        if (!demo || !files.has(FILE)) {
            return;
        }
        leases.alone("demo members");
        var today = LocalDate.now(clock);
        long added = files.rows(FILE).stream().filter(row -> layIn(row, today)).count();
        LOG.info(() -> added + " demo memberships added");
    }

    private boolean layIn(Map<String, String> row, LocalDate today) {
        var identity = new Identity(issuer, row.get("sub"), row.get("name"), row.get("email"), "zh-CN", false);
        var account = accounts.of(identity);
        var membership = membership(row, account, today);
        boolean known = session.em()
                .createQuery("select m from Membership m where m.accountId = :account", Membership.class)
                .setParameter("account", account.id())
                .getResultStream()
                .anyMatch(held -> held.samePlace(membership));
        if (!known) {
            session.em().persist(membership);
        }
        return !known;
    }

    private Membership membership(Map<String, String> row, Account account, LocalDate today) {
        var role = Role.valueOf(row.get("role"));
        if (row.get("hub").isEmpty()) {
            return Membership.inOrganization(account.id(), row.get("organization"), role, today, null);
        }
        var hub = hubs.byCode(row.get("hub")).orElseThrow();
        return Membership.inHub(account.id(), hub, null, role, today, null);
    }
}
