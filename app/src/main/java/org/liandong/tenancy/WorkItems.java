package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;

/**
 * What waits to be done, kept up in the transaction of the change it comes from. The transaction is bound to the hub in
 * whose room it is done, or to one above it that lays it there.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Public("called inside the transaction of the case that it stands for")
public class WorkItems {

    /**
     * What is to be opened.
     *
     * @param title what the case is called; it is seen by the hubs above
     * @param about the hubs that it is called by, each reader in his language and as they are called then; none where it has a
     *     name of its own
     * @param page behind the room's address, where it is done
     */
    public record Work(
            WorkKind kind,
            Hub hub,
            Object subject,
            String title,
            List<Hub> about,
            String page,
            Long notBy,
            Long office,
            Long amount) {

        public static Work of(WorkKind kind, Hub hub, Object subject, String title, String page) {
            return new Work(kind, hub, subject, title, List.of(), page, null, null, null);
        }

        /** What is called by hubs: the one it is about, or the one and where it goes. */
        public static Work about(WorkKind kind, Hub hub, Object subject, List<Hub> about, String page) {
            var title = about.stream().map(Hub::name).collect(Collectors.joining(" → "));
            return new Work(kind, hub, subject, title, about, page, null, null, null);
        }

        /** Somebody who must not do it himself, because it is his own case. */
        public Work notBy(long account) {
            return new Work(kind, hub, subject, title, about, page, account, office, amount);
        }
    }

    /**
     * How many cases of a kind wait in a hub.
     *
     * @param first the day since which the oldest of them waits
     */
    public record Cases(Work work, int number, LocalDate first) {}

    private final Clock machine = Clocks.machine();

    @Inject
    private TenantSession session;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Clock clock;

    /** Opens what has to be done from today on within the working days that a rule gives. */
    public void open(Work work, String rule) {
        open(work, deadlines.within(work.hub(), rule, LocalDate.now(clock)));
    }

    public void open(Work work, Due due) {
        opened(work, due);
    }

    private WorkItem opened(Work work, Due due) {
        var item = new WorkItem(
                        work.kind(), work.hub(), work.subject().toString(), work.title(), due, work.page(), now())
                .about(work.about())
                .notBy(work.notBy())
                .inOffice(work.office())
                .over(work.amount());
        session.em().persist(item);
        return item;
    }

    /** The case is at its end. Nothing happens where it never had to wait. */
    public void done(WorkKind kind, Object subject) {
        of(kind, subject).forEach(item -> item.close(WorkState.DONE, now()));
    }

    /** Nobody has to do it any more. */
    public void drop(WorkKind kind, Object subject) {
        of(kind, subject).forEach(item -> item.close(WorkState.DROPPED, now()));
    }

    /** By when open cases of a kind are due, by what names them. */
    public Map<String, Due> dues(WorkKind kind, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return session.em()
                .createQuery(
                        "select w from WorkItem w where w.kind = :kind and w.subject in :subjects and w.closedAt is null",
                        WorkItem.class)
                .setParameter("kind", kind)
                .setParameter("subjects", subjects)
                .getResultStream()
                .collect(Collectors.toMap(WorkItem::subject, WorkItem::due, (first, second) -> first));
    }

    private List<WorkItem> of(WorkKind kind, Object subject) {
        return session.em()
                .createQuery(
                        "select w from WorkItem w where w.kind = :kind and w.subject = :subject and w.closedAt is null",
                        WorkItem.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject.toString())
                .getResultList();
    }

    /**
     * Keeps up what stands for many cases of a kind: one piece of work for each hub that has any.
     *
     * @param rule gives the working days within which the oldest of them is to be done
     */
    public void stand(WorkKind kind, List<Cases> now, String rule) {
        var open = session.em()
                .createQuery("select w from WorkItem w where w.kind = :kind and w.closedAt is null", WorkItem.class)
                .setParameter("kind", kind)
                .getResultStream()
                .collect(Collectors.toMap(WorkItem::subject, item -> item));
        for (var cases : now) {
            var item = open.remove(cases.work().subject().toString());
            if (item == null) {
                item = opened(cases.work(), due(cases, rule));
                item.stand(cases.number(), item.due());
            } else if (item.quantity() != cases.number()
                    || !cases.first().equals(item.due().countedFrom())) {
                item.stand(cases.number(), due(cases, rule));
            }
        }
        open.values().forEach(item -> item.close(WorkState.DONE, now()));
    }

    private Due due(Cases cases, String rule) {
        return deadlines.within(cases.work().hub(), rule, cases.first());
    }

    /** The open cases of a hub that stands elsewhere in the tree now, or that another one works on for. */
    void follow(Hub hub) {
        session.em()
                .createQuery(
                        "select w from WorkItem w where w.closedAt is null and (w.hubId = :hub or w.successorId = :hub)",
                        WorkItem.class)
                .setParameter("hub", hub.id())
                .getResultStream()
                .forEach(item -> followed(item, hub));
    }

    private void followed(WorkItem item, Hub changed) {
        item.follow(item.hubId() == changed.id() ? changed : session.em().find(Hub.class, item.hubId()));
    }

    /** Those whose deadline was reckoned into a year that was not announced, reckoned anew. @return how many have moved */
    public int reckonProvisional() {
        var open = session.em()
                .createQuery(
                        "select w from WorkItem w where w.due.provisional = true and w.closedAt is null",
                        WorkItem.class)
                .getResultList();
        int moved = 0;
        for (var item : open) {
            var anew = anew(item);
            if (anew.filter(due ->
                            !due.provisional() || !due.on().equals(item.due().on()))
                    .isPresent()) {
                item.reckon(anew.get());
                moved++;
            }
        }
        return moved;
    }

    private Optional<Due> anew(WorkItem item) {
        return Optional.ofNullable(item.due().rule())
                .map(rule -> deadlines.within(
                        session.em().find(Hub.class, item.hubId()),
                        rule,
                        item.due().countedFrom()));
    }

    private Instant now() {
        return machine.instant();
    }
}
