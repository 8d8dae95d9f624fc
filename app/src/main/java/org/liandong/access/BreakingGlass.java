package org.liandong.access;

import static org.liandong.shared.Permission.BREAK_GLASS;
import static org.liandong.shared.Permission.READ_GLASS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.audit.ActorNames;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.Mark;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sort;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Leases;
import org.liandong.tenancy.Limits;
import org.liandong.tenancy.WorkItems;
import org.liandong.tenancy.WorkKind;

/** How a platform administrator gets to see a hub's room (SOD-5): one asks, another gives, everybody concerned sees it. */
@ApplicationScoped
@Transactional
public class BreakingGlass {

    private static final String TYPE = "BreakGlass";
    private static final int PATH = 300;
    private static final int LATEST = 100;

    private final Clock clock = Clocks.machine();

    @Inject
    private Panes panes;

    @Inject
    private CurrentHub current;

    @Inject
    private Caller caller;

    @Inject
    private Hubs hubs;

    @Inject
    private ActorNames names;

    @Inject
    private AuditLog audit;

    @Inject
    private WorkItems work;

    @Inject
    private Limits limits;

    @Inject
    private Leases leases;

    @Inject
    private GlassNews news;

    /**
     * Looks into this hub's room; for who sees below, also into those below. Ask for one more than shown to know whether
     * there are more.
     *
     * @param state only those that stand like this now, or null
     */
    @Allowed(READ_GLASS)
    public List<GlassRow> list(GlassState state, Sort<GlassColumn> sort, Mark after, int limit) {
        var rows = panes.list(current.required(), seesBelow(), state, sort, after, limit);
        var people = new HashSet<Long>();
        rows.forEach(row -> {
            people.add(((BreakGlass) row[0]).askedBy());
            people.add(((BreakGlass) row[0]).decidedBy());
        });
        people.remove(null);
        var known = names.names(people);
        return rows.stream()
                .map(row -> row((BreakGlass) row[0], (Hub) row[1], known))
                .toList();
    }

    @Allowed(READ_GLASS)
    public long count(GlassState state) {
        return panes.count(current.required(), seesBelow(), state);
    }

    /** The latest looks, which the people concerned are told of. */
    @Allowed(READ_GLASS)
    public List<GlassRow> latest() {
        return list(null, GlassColumn.LIST.sort(), null, LATEST);
    }

    private boolean seesBelow() {
        return caller.permissionsBelow().contains(READ_GLASS);
    }

    private GlassRow row(BreakGlass glass, Hub hub, Map<Long, String> known) {
        Instant ends = glass.endedAt() == null ? glass.openUntil() : glass.endedAt();
        return new GlassRow(
                glass.id(),
                hub,
                known.getOrDefault(glass.askedBy(), ""),
                glass.decidedBy() == null ? null : known.get(glass.decidedBy()),
                glass.reason(),
                glass.decisionReason(),
                glass.hours(),
                glass.askedAt(),
                ends,
                glass.stateAt(clock.instant()),
                glass.askedBy() == caller.known().id());
    }

    /** @return the id of what was asked for */
    @Allowed(BREAK_GLASS)
    public long ask(String hubCode, int hours, String reason) {
        RuleViolation.requireAll(
                () -> named(hubCode),
                () -> BreakGlass.requireHours(hours, most(current.required())),
                () -> new GivenReason(reason));
        var hub = named(hubCode);
        var glass = new BreakGlass(hub, caller.known().id(), new GivenReason(reason), hours, most(hub), clock);
        panes.add(glass);
        work.open(
                WorkItems.Work.about(WorkKind.GLASS, current.required(), glass.id(), List.of(hub), "access/glass/list")
                        .notBy(glass.askedBy()),
                "access.glass.decideDays");
        log("ASK", glass, List.of(Change.to("hub", hub.id()), Change.to("hours", hours)), glass.reason());
        news.asked(glass, hub, caller.known());
        return glass.id();
    }

    private Hub named(String hubCode) {
        if (hubCode == null || hubCode.isBlank()) {
            throw new RuleViolation("access.membership.hubMissing").in("hub");
        }
        return hubs.byCode(hubCode.strip())
                .filter(current.required()::covers)
                .orElseThrow(() -> new RuleViolation("access.membership.hubUnknown", hubCode).in("hub"));
    }

    /** For how many hours one may ask at most. */
    @Allowed(READ_GLASS)
    public int mostHours() {
        return most(current.required()).number();
    }

    /** How long the room of a hub may be open at most. */
    private Limits.Limit most(Hub hub) {
        return limits.of(hub, LocalDate.ofInstant(clock.instant(), Clocks.ZONE), "access.glass.hours");
    }

    /** Opens the room for reading, from now on for as many hours as were asked for. */
    @Allowed(BREAK_GLASS)
    public void approve(String id) {
        var glass = glass(id);
        glass.approve(caller.known().id(), clock);
        work.done(WorkKind.GLASS, glass.id());
        log("APPROVE", glass, changed(GlassState.ASKED, GlassState.OPEN, glass), glass.reason());
        news.opened(glass, hub(glass));
    }

    @Allowed(BREAK_GLASS)
    public void refuse(String id, String reason) {
        var glass = glass(id);
        glass.refuse(caller.known().id(), new GivenReason(reason), clock);
        work.done(WorkKind.GLASS, glass.id());
        log("REFUSE", glass, changed(GlassState.ASKED, GlassState.REFUSED, glass), glass.decisionReason());
        news.refused(glass, hub(glass));
    }

    /** Ends it before its time; either of the two may, and any other platform administrator. */
    @Allowed(BREAK_GLASS)
    public void end(String id) {
        var glass = glass(id);
        glass.end(caller.known().id(), clock);
        log("END", glass, changed(GlassState.OPEN, GlassState.ENDED, glass), null);
        news.ended(glass, hub(glass));
    }

    /** Writes down and announces what has ended by itself; one node at a time, so that it is told once. */
    @Public("the machine, in the city's room")
    public int endRunOut() {
        leases.alone("access.glass");
        var over = panes.runOut();
        over.forEach(glass -> {
            glass.runOut(clock);
            log("RUN_OUT", glass, changed(GlassState.OPEN, GlassState.ENDED, glass), null);
            news.ranOut(glass, hub(glass));
        });
        return over.size();
    }

    private Hub hub(BreakGlass glass) {
        return hubs.find(glass.hubId()).orElseThrow();
    }

    private List<Change> changed(GlassState before, GlassState after, BreakGlass glass) {
        var changes = new ArrayList<Change>();
        changes.add(Change.of("state", before, after));
        changes.add(Change.to("hub", glass.hubId()));
        return changes;
    }

    /** Until when the caller looks into a hub's room because the glass was broken for him; nothing if it was not. */
    @Public("says to the caller himself why he is there")
    public Optional<Instant> lookedIntoUntil(Hub hub) {
        return caller.glass(hub).map(BreakGlass::openUntil);
    }

    /** Every request by which the room was looked into stands in the log of the hub. */
    @Public("called at the door, for who has come through it")
    public void looked(long glass, String method, String path) {
        audit.record(
                "LOOK",
                TYPE,
                glass,
                List.of(Change.to(
                        "path", method + " " + (path.length() > PATH ? path.substring(0, PATH) + "…" : path))),
                null);
    }

    private BreakGlass glass(String id) {
        return panes.find(Ids.named(id))
                .filter(found -> hubs.find(found.hubId())
                        .filter(current.required()::covers)
                        .isPresent())
                .orElseThrow(() -> new NotVisible("break-glass " + id));
    }

    private void log(String action, BreakGlass glass, List<Change> changes, String reason) {
        audit.record(action, TYPE, glass.id(), changes, reason);
    }
}
