package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.shared.ListOrder;
import org.liandong.shared.Mark;
import org.liandong.shared.Public;
import org.liandong.shared.Sort;

/** The hubs of the city and their tree. */
@ApplicationScoped
@Transactional
@Public("which hubs exist is public")
public class Hubs {

    @Inject
    private TenantSession session;

    @Inject
    private CurrentHub current;

    public Optional<Hub> find(int id) {
        return Optional.ofNullable(session.em().find(Hub.class, id));
    }

    /** The hub that bears this code today. */
    public Optional<Hub> byCode(String code) {
        return session.em()
                .createQuery("select h from Hub h where h.code = :code", Hub.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The hub that bore this code once: its old addresses lead to the present one. */
    public Optional<Hub> byFormerCode(String code) {
        return session.em()
                .createQuery("select h from Hub h, HubCode c where c.hubId = h.id and c.code = :code", Hub.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The hub that bears this code, or bore it once: what was asked for by a former code is found by it. */
    public Optional<Hub> named(String code) {
        return byCode(code).or(() -> byFormerCode(code));
    }

    /** The hubs, by those of these codes that one of them bears or bore; a code is never borne by two. */
    public Map<String, Integer> everBearing(Collection<String> codes) {
        var bearers = new HashMap<String, Integer>();
        if (!codes.isEmpty()) {
            session.em()
                    .createQuery("select c from HubCode c where c.code in :codes", HubCode.class)
                    .setParameter("codes", List.copyOf(codes))
                    .getResultStream()
                    .forEach(code -> bearers.put(code.code(), code.hubId()));
        }
        return bearers;
    }

    /**
     * Where the city goes on under a code that is out of use: the hub that bears another one now, or the successor.
     *
     * @param all {@link #all()}
     */
    public Map<String, Hub> successors(Collection<Hub> all) {
        var byId = all.stream().collect(Collectors.toMap(Hub::id, Function.identity()));
        var successors = new HashMap<String, Hub>();
        session.em()
                .createQuery("select c from HubCode c where c.to is not null", HubCode.class)
                .getResultStream()
                .forEach(code -> successors.put(code.code(), byId.get(code.hubId())));
        successors.replaceAll((code, hub) -> hub.isClosed() ? byId.get(hub.successorId()) : hub);
        return successors;
    }

    /** The hub in whose hands a closed one is now; an open one itself. */
    public Hub inCharge(Hub hub) {
        return hub.isClosed() ? find(hub.successorId()).orElseThrow() : hub;
    }

    public Hub city() {
        return session.em()
                .createQuery("select h from Hub h where h.parentId is null", Hub.class)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no city is provisioned"));
    }

    /** Closed ones as well. */
    public List<Hub> all() {
        return session.em()
                .createQuery("select h from Hub h order by h.code", Hub.class)
                .getResultList();
    }

    /** A hub and everything below it, closed ones as well, by their codes. */
    public List<Hub> subtree(Hub top) {
        return all().stream().filter(top::covers).toList();
    }

    /** The open hubs right below. */
    public List<Hub> children(Hub parent) {
        return session.em()
                .createQuery(
                        "select h from Hub h where h.parentId = :parent and h.closedOn is null order by h.code",
                        Hub.class)
                .setParameter("parent", parent.id())
                .getResultList();
    }

    /** Hubs by id, for lists that show names: one statement, or none where they name the room's own hub only. */
    public Map<Integer, Hub> byIds(Collection<Integer> ids) {
        var room = current.hub();
        var hubs = new HashMap<Integer, Hub>();
        room.filter(hub -> ids.contains(hub.id())).ifPresent(hub -> hubs.put(hub.id(), hub));
        var others = ids.stream().filter(id -> !hubs.containsKey(id)).toList();
        if (!others.isEmpty()) {
            session.em()
                    .createQuery("select h from Hub h where h.id in :ids", Hub.class)
                    .setParameter("ids", others)
                    .getResultStream()
                    .forEach(hub -> hubs.put(hub.id(), hub));
        }
        return hubs;
    }

    /**
     * Open hubs in order of their code, for the public list.
     *
     * @param tier only this tier, or null
     * @param parentCode only directly below this hub, or null
     * @param after only codes after this one, or null
     */
    public List<Hub> page(Tier tier, String parentCode, String after, int limit) {
        var where = new StringBuilder("select h from Hub h where h.closedOn is null and h.code > :after");
        if (tier != null) {
            where.append(" and h.tier = :tier");
        }
        if (parentCode != null) {
            where.append(" and h.parentId in (select p.id from Hub p where p.code = :parent)");
        }
        var query = session.em()
                .createQuery(where.append(" order by h.code").toString(), Hub.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit);
        if (tier != null) {
            query.setParameter("tier", tier);
        }
        if (parentCode != null) {
            query.setParameter("parent", parentCode);
        }
        return query.getResultList();
    }

    /** A hub and those below it, in order of their code. */
    public List<Hub> list(HubFilter filter, Hub within, Sort<HubColumn> sort, Mark after, int limit) {
        var values = new HashMap<String, Object>();
        var order = ListOrder.byKey(sort, "h.code", Function.identity());
        var query = session.em()
                .createQuery(
                        "select h from Hub h where " + where(filter, within, values) + order.behind(after, values)
                                + order.by(),
                        Hub.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    public long count(HubFilter filter, Hub within) {
        var values = new HashMap<String, Object>();
        var query = session.em()
                .createQuery("select count(h) from Hub h where " + where(filter, within, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String where(HubFilter filter, Hub within, Map<String, Object> values) {
        var text =
                new StringBuilder("h.path like :path and h.closedOn is ").append(filter.closed() ? "not null" : "null");
        values.put("path", within.path() + "%");
        if (filter.tier() != null) {
            text.append(" and h.tier = :tier");
            values.put("tier", filter.tier());
        }
        if (filter.text() != null) {
            text.append(" and (h.name like :part escape '!' or h.englishName like :part escape '!'"
                    + " or h.code like :beginning escape '!')");
            var literal = filter.text().replaceAll("([!%_])", "!$1");
            values.put("part", "%" + literal + "%");
            values.put("beginning", literal + "%");
        }
        return text.toString();
    }
}
