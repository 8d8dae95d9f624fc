package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.TenantSession;

/** The store of the register: of every organization the revision that holds, and those before it. */
@ApplicationScoped
class SocialOrgs {

    private static final String CURRENT = " o.latest = true";
    private static final int CHUNK = 500;

    @Inject
    private TenantSession session;

    Optional<SocialOrg> find(String uscc) {
        return isAscii(uscc)
                ? revisions(uscc).setMaxResults(1).getResultStream().findFirst()
                : Optional.empty();
    }

    /** The database refuses to compare its code columns with anything else (error 1267). */
    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    /** Those before a revision, the latest first. */
    List<SocialOrg> history(String uscc, int before, int most) {
        return session.em()
                .createQuery(
                        "select o from SocialOrg o where o.uscc = :uscc and o.revision < :before"
                                + " order by o.revision desc",
                        SocialOrg.class)
                .setParameter("uscc", uscc)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** All revisions, the one that holds first. */
    private TypedQuery<SocialOrg> revisions(String uscc) {
        return session.em()
                .createQuery("select o from SocialOrg o where o.uscc = :uscc order by o.revision desc", SocialOrg.class)
                .setParameter("uscc", uscc);
    }

    /** What the register holds of these codes, in few statements however many they are. */
    Map<Uscc, SocialOrg> held(Collection<Uscc> codes) {
        var all = codes.stream().map(Uscc::value).distinct().sorted().toList();
        var held = new HashMap<Uscc, SocialOrg>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            session.em()
                    .createQuery("select o from SocialOrg o where o.uscc in :codes and" + CURRENT, SocialOrg.class)
                    .setParameter("codes", all.subList(from, Math.min(from + CHUNK, all.size())))
                    .getResultStream()
                    .forEach(org -> held.put(org.uscc(), org));
        }
        return held;
    }

    /**
     * Organizations in an order.
     *
     * @param after only what comes after this, or null
     */
    List<SocialOrg> list(OrgFilter filter, OrgExtent within, Sort<OrgColumn> sort, Mark after, int limit) {
        var values = new HashMap<String, Object>();
        String where = where(filter, within, values);
        var order = OrgOrder.of(sort);
        where += order.behind(after, values);
        var query = session.em()
                .createQuery("select o from SocialOrg o where" + where + order.by(), SocialOrg.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The entries that were written last. */
    List<SocialOrg> newest(int limit) {
        return session.em()
                .createQuery("select o from SocialOrg o where" + CURRENT + " order by o.id desc", SocialOrg.class)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(OrgFilter filter, OrgExtent within) {
        var values = new HashMap<String, Object>();
        var query = session.em()
                .createQuery("select count(o) from SocialOrg o where" + where(filter, within, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** All that reside in a street. */
    List<SocialOrg> residents(Hub street) {
        return session.em()
                .createQuery("select o from SocialOrg o where o.residence = :street and" + CURRENT, SocialOrg.class)
                .setParameter("street", street.id())
                .getResultList();
    }

    private static String where(OrgFilter filter, OrgExtent within, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add(CURRENT);
        if (filter.text() != null && !filter.text().isBlank()) {
            values.put("part", "%" + literal(filter.text().strip()) + "%");
            String beginning = Uscc.normalised(filter.text());
            if (!beginning.isEmpty() && isAscii(beginning)) {
                conditions.add(" (o.name like :part escape '!' or o.uscc like :beginning escape '!')");
                values.put("beginning", literal(beginning) + "%");
            } else {
                conditions.add(" o.name like :part escape '!'");
            }
        }
        if (within.residence() != null) {
            resident(conditions, values, within.residence());
        }
        if (within.divisions() != null) {
            registered(conditions, values, within.divisions());
        }
        equal(conditions, values, "type", filter.type());
        equal(conditions, values, "status", filter.status());
        equal(conditions, values, "standing", filter.standing());
        return String.join(" and", conditions);
    }

    private static void registered(List<String> conditions, Map<String, Object> values, Set<String> divisions) {
        if (divisions.isEmpty()) {
            conditions.add(" o.id is null");
            return;
        }
        conditions.add(" o.authorityCode in :divisions");
        values.put("divisions", divisions);
    }

    private static void resident(List<String> conditions, Map<String, Object> values, Hub within) {
        switch (within.tier()) {
            case CITY -> {}
            case DISTRICT -> {
                conditions.add(" o.residence in (select h.id from Hub h where h.path like :within)");
                values.put("within", within.path() + "%");
            }
            case STREET -> equal(conditions, values, "residence", within.id());
        }
    }

    private static void equal(List<String> conditions, Map<String, Object> values, String field, Object value) {
        if (value != null) {
            conditions.add(String.format(Locale.ROOT, " o.%s = :%s", field, field));
            values.put(field, value);
        }
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    /** What was the latest of these codes is so no more; the revisions that follow are added behind it. */
    void supersede(Collection<String> codes) {
        var all = codes.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            session.em()
                    .createQuery("update SocialOrg o set o.latest = false where o.uscc in :codes and" + CURRENT)
                    .setParameter("codes", all.subList(from, Math.min(from + CHUNK, all.size())))
                    .executeUpdate();
        }
    }

    /** Lets go of what was read, so that a long transaction holds a portion only. */
    void letGo() {
        session.em().flush();
        session.em().clear();
    }
}
