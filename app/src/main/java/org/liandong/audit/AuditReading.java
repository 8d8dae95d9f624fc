package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;
import org.liandong.shared.Permission;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Sql;

/** The log as an auditor reads it: the steps of the room's hub and everything below it, the newest first. */
@ApplicationScoped
@Transactional
public class AuditReading {

    private static final Pattern ACTOR = Pattern.compile("system|account \\d{1,18}");

    @Inject
    private AuditSteps steps;

    @Inject
    private Sql sql;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private Instance<ActorNames> actors;

    /**
     * The steps behind one, from the newest back or from the oldest on.
     *
     * @param after the id of a step, or null for the first ones
     */
    @Allowed(Permission.READ_AUDIT)
    public List<AuditStep> steps(AuditFilter filter, boolean newestFirst, Long after, int limit) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        narrow(filter, where, values);
        if (after != null) {
            where.add(newestFirst ? "e.id < ?" : "e.id > ?");
            values.add(after);
        }
        return steps.where(
                String.join(" and ", where) + " order by e.id" + (newestFirst ? " desc" : "") + " limit " + limit,
                values);
    }

    @Allowed(Permission.READ_AUDIT)
    public long count(AuditFilter filter) {
        return countUpTo(filter, Integer.MAX_VALUE);
    }

    /** How many steps there are; not counted further than so many, for nobody needs to know more, and the log is long. */
    @Allowed(Permission.READ_AUDIT)
    public long countUpTo(AuditFilter filter, int most) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        narrow(filter, where, values);
        return sql.one(
                        "select count(*) from (select 1 from audit_event e where " + String.join(" and ", where)
                                + " limit " + most + ") found",
                        row -> row.getLong(1),
                        values.toArray())
                .orElse(0L);
    }

    /** How the chain stands, of which there is one for the city. */
    @Allowed(Permission.READ_AUDIT)
    public ChainState chain() {
        var last = AuditRows.last(sql);
        var waiting = AuditRows.waiting(sql);
        return sql.one(
                        "select at, position, faults from audit_check order by id desc limit 1",
                        row -> new ChainState(
                                last.position(),
                                waiting,
                                Sql.instant(row, "at"),
                                row.getLong("position"),
                                row.getLong("faults")))
                .orElse(new ChainState(last.position(), waiting, null, 0, 0));
    }

    private void narrow(AuditFilter filter, List<String> where, List<Object> values) {
        inSubtree(within(filter), filter.hub() == null, where, values);
        actor(filter.actor(), where, values);
        equal("e.object_type", filter.objectType(), where, values);
        equal("e.object_id", filter.object(), where, values);
        equal("e.action", filter.action(), where, values);
        if (filter.from() != null) {
            where.add("e.at >= ?");
            values.add(begin(filter.from()));
        }
        if (filter.to() != null) {
            where.add("e.at < ?");
            values.add(begin(filter.to().plusDays(1)));
        }
    }

    /** The first moment of a day in Beijing. */
    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Clocks.ZONE).toInstant();
    }

    private Hub within(AuditFilter filter) {
        var room = current.required();
        if (filter.hub() == null) {
            return room;
        }
        return hubs.named(filter.hub())
                .filter(room::covers)
                .orElseThrow(() -> new RuleViolation("audit.filter.hubUnknown", filter.hub()).in("hub"));
    }

    /** An actor as the log writes it, or everybody whose name has this in it. */
    private void actor(String actor, List<String> where, List<Object> values) {
        if (actor == null || ACTOR.matcher(actor).matches()) {
            equal("e.actor", actor, where, values);
            return;
        }
        var accounts = new ArrayList<Long>();
        actors.forEach(source -> accounts.addAll(source.called(actor)));
        where.add(
                accounts.isEmpty()
                        ? "1 = 0"
                        : "e.account_id in (" + String.join(", ", Collections.nCopies(accounts.size(), "?")) + ")");
        values.addAll(accounts);
    }

    /** What the person behind an actor of the log is called now. */
    @Allowed(Permission.READ_AUDIT)
    public Optional<String> actorName(String actor) {
        if (!ACTOR.matcher(actor).matches() || actor.equals(AuditLog.SYSTEM)) {
            return Optional.empty();
        }
        long account = Long.parseLong(actor.substring(actor.indexOf(' ') + 1));
        return actors.stream()
                .map(source -> source.names(List.of(account)).get(account))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static void equal(String column, String value, List<String> where, List<Object> values) {
        if (value != null) {
            where.add(column + " = ?");
            values.add(value);
        }
    }

    /** What was done in no hub's room belongs to the city. */
    private static void inSubtree(Hub hub, boolean whole, List<String> where, List<Object> values) {
        String below = "e.hub_id in (select h.id from hub h where h.path like ?)";
        where.add(whole && hub.parentId() == null ? "(e.hub_id is null or " + below + ")" : below);
        values.add(hub.path() + "%");
    }
}
