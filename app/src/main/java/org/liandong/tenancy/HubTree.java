package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeSet;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;

/**
 * Changes the tree of hubs from a day on (§3.3) and keeps what was: the rows of {@link HubCode} and {@link HubPlacement} end
 * and others follow. No private row moves; what is open to be done is seen by the hubs above its new place.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Public("called inside the transaction of the service that plans changes of hubs")
public class HubTree {

    /** What is announced when the hubs' names, codes or places are not what they were. */
    static final String CHANGED = "tenancy.hubs.changed";

    @Inject
    private TenantSession session;

    @Inject
    private Sql sql;

    @Inject
    private WorkItems work;

    @Inject
    private Outbox outbox;

    /**
     * Waits for everybody who is writing what lies in this hub, and lets nobody begin to before the transaction ends. To be
     * called before anything is read: what was read before may be old.
     *
     * @param code of the hub today
     */
    public void hold(String code) {
        sql.query("select id from hub where code = ? for update", row -> row.getInt(1), code);
    }

    /**
     * What is written to lie in these hubs lies there: none of them was closed since the writer has looked.
     *
     * @param ids one at least
     */
    public void requireOpen(Collection<Integer> ids) {
        var asked = new TreeSet<>(ids);
        var open = sql.query(
                "select id from hub where id in (" + String.join(", ", Collections.nCopies(asked.size(), "?"))
                        + ") and closed_on is null order by id lock in share mode",
                row -> row.getInt(1),
                asked.toArray());
        if (open.size() < asked.size()) {
            open.forEach(asked::remove);
            throw new ChangedMeanwhile("closed are the hubs " + asked);
        }
    }

    /** Puts a street under another district, where it bears another code. */
    public void move(Hub street, Hub district, String code, LocalDate day) {
        endPlacement(street, day);
        endCode(street, day);
        street.moveUnder(district, code);
        session.em().persist(new HubCode(street, day));
        session.em().persist(new HubPlacement(street, day));
        work.follow(street);
        outbox.announce(CHANGED, street.id(), Outbox.NOTHING_MORE);
    }

    /** Closes a street, whose business another one goes on with. */
    public void merge(Hub street, Hub successor, LocalDate day) {
        endPlacement(street, day);
        endCode(street, day);
        street.mergeInto(successor, day);
        session.em()
                .createQuery("select h from Hub h where h.successorId = :street", Hub.class)
                .setParameter("street", street.id())
                .getResultList()
                .forEach(former -> former.followOn(successor));
        work.follow(street);
        outbox.announce(CHANGED, street.id(), Outbox.NOTHING_MORE);
    }

    /** Whether a hub bears this code, or bore it once: codes are not given a second time. */
    public boolean isTaken(String code) {
        return session.em()
                        .createQuery("select count(c) from HubCode c where c.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    private void endPlacement(Hub street, LocalDate day) {
        var placement = session.em()
                .createQuery("select p from HubPlacement p where p.hubId = :hub and p.to is null", HubPlacement.class)
                .setParameter("hub", street.id())
                .getSingleResult();
        RuleViolation.require(
                placement.from().isBefore(day), "tenancy.hub.changedSince", street.name(), placement.from());
        placement.endBefore(day);
    }

    private void endCode(Hub street, LocalDate day) {
        session.em()
                .createQuery("select c from HubCode c where c.hubId = :hub and c.to is null", HubCode.class)
                .setParameter("hub", street.id())
                .getSingleResult()
                .endBefore(day);
    }
}
