package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.TenantSession;

/** The store of looks into hubs' rooms. */
@ApplicationScoped
@Transactional
class Panes {

    private static final int LATEST = 100;

    private final Clock clock = Clocks.machine();

    @Inject
    private TenantSession session;

    /** What stands open to somebody now. */
    List<BreakGlass> openTo(long account) {
        return session.em()
                .createQuery(
                        "select g from BreakGlass g where g.askedBy = :account and g.state = :open", BreakGlass.class)
                .setParameter("account", account)
                .setParameter("open", GlassState.OPEN)
                .getResultStream()
                .filter(glass -> glass.isOpenAt(clock.instant()))
                .toList();
    }

    /** The latest into a hub, and into those below it where asked for, with the hubs. */
    List<Object[]> latest(Hub hub, boolean below) {
        return session.em()
                .createQuery(
                        "select g, h from BreakGlass g join Hub h on h.id = g.hubId where h.path like :path"
                                + " order by g.id desc",
                        Object[].class)
                .setParameter("path", hub.path() + (below ? "%" : ""))
                .setMaxResults(LATEST)
                .getResultList();
    }

    Optional<BreakGlass> find(long id) {
        return Optional.ofNullable(session.em().find(BreakGlass.class, id));
    }

    void add(BreakGlass glass) {
        session.em().persist(glass);
    }
}
