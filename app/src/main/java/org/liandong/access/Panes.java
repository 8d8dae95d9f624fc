package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListOrder;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.TenantSession;

/** The store of looks into hubs' rooms. */
@ApplicationScoped
@Transactional
class Panes {

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

    /** What was open until now and is not written down as ended yet. */
    List<BreakGlass> runOut() {
        return session.em()
                .createQuery(
                        "select g from BreakGlass g where g.state = :open and g.openUntil <= :now order by g.id",
                        BreakGlass.class)
                .setParameter("open", GlassState.OPEN)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * Looks into a hub, and into those below it where asked for, with the hubs.
     *
     * @param state as it is now, or null: an open one ends by itself
     */
    List<Object[]> list(Hub hub, boolean below, GlassState state, Sort<GlassColumn> sort, Mark after, int limit) {
        var values = new HashMap<String, Object>();
        var order = ListOrder.byKey(sort, "g.id", Long::valueOf);
        var query = session.em()
                .createQuery(
                        "select g, h " + from(hub, below, state, values) + order.behind(after, values) + order.by(),
                        Object[].class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    long count(Hub hub, boolean below, GlassState state) {
        var values = new HashMap<String, Object>();
        var query = session.em().createQuery("select count(g) " + from(hub, below, state, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String from(Hub hub, boolean below, GlassState state, Map<String, Object> values) {
        values.put("path", hub.path() + (below ? "%" : ""));
        var text = "from BreakGlass g join Hub h on h.id = g.hubId where h.path like :path";
        if (state == null) {
            return text;
        }
        values.put("state", state);
        switch (state) {
            case OPEN -> values.put("now", clock.instant());
            case ENDED -> {
                values.put("now", clock.instant());
                values.put("open", GlassState.OPEN);
            }
            case ASKED, REFUSED -> {}
        }
        return text
                + switch (state) {
                    case OPEN -> " and g.state = :state and g.openUntil > :now";
                    case ENDED -> " and (g.state = :state or (g.state = :open and g.openUntil <= :now))";
                    case ASKED, REFUSED -> " and g.state = :state";
                };
    }

    Optional<BreakGlass> find(long id) {
        return Optional.ofNullable(session.em().find(BreakGlass.class, id));
    }

    void add(BreakGlass glass) {
        session.em().persist(glass);
    }
}
