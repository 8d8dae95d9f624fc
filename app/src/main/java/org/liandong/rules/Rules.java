package org.liandong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.liandong.shared.Public;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.TenantSession;

/** The rules in force at a hub, each to be resolved by the date of the event it is asked for. */
@ApplicationScoped
@Transactional
@Public("rules are published law, notices and defaults")
public class Rules {

    /** The jurisdiction of what holds in the whole country. */
    static final String COUNTRY = "CN";

    @Inject
    private TenantSession session;

    @Inject
    private Hubs hubs;

    public RuleTable ofCity() {
        return of(hubs.city());
    }

    /** The hub's own rules and those of every tier above it. */
    public RuleTable of(Hub hub) {
        var jurisdictions = new ArrayList<String>();
        jurisdictions.add(COUNTRY);
        var lineage = hubs.byIds(hub.lineage());
        hub.lineage().forEach(id -> jurisdictions.add(lineage.get(id).code()));
        return RuleTable.of(current().stream().map(RuleEntry::rule).toList(), jurisdictions);
    }

    /** Of every rule the revision that holds. */
    List<RuleEntry> current() {
        return session.em()
                .createQuery(
                        "select r from RuleEntry r where not exists (select n.id from RuleEntry n where n.key = r.key"
                                + " and n.object = r.object and n.jurisdiction = r.jurisdiction and n.from = r.from"
                                + " and n.revision > r.revision)",
                        RuleEntry.class)
                .getResultList();
    }

    /** Everything that was ever written down of a rule, the latest first. */
    List<RuleEntry> entries(String key, String object) {
        return session.em()
                .createQuery(
                        "select r from RuleEntry r where r.key = :key and r.object = :object"
                                + " order by r.from desc, r.jurisdiction desc, r.revision desc",
                        RuleEntry.class)
                .setParameter("key", key)
                .setParameter("object", object)
                .getResultList();
    }

    void add(RuleEntry entry) {
        session.em().persist(entry);
    }
}
