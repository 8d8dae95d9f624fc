package org.liandong.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.audit.AuditColumn;
import org.liandong.audit.AuditFilter;
import org.liandong.audit.AuditReading;
import org.liandong.audit.AuditStep;
import org.liandong.audit.AuditWords;
import org.liandong.audit.ChainState;
import org.liandong.audit.Change;
import org.liandong.audit.StepPage;
import org.liandong.audit.Verifying;
import org.liandong.shared.Ids;
import org.liandong.shared.Mark;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.DeskLists;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** The log of the room's hub and those below it, the newest step first. */
@Named
@RequestScoped
public class AuditListView {

    private static final int FOLDED = 4;
    /** Further the steps are not counted. */
    private static final int MOST = 10_000;

    /** A field before and after. */
    public record Difference(String label, String before, String after) {}

    /** A step in the page's language. */
    public record Line(
            Instant at,
            String actor,
            String hub,
            String action,
            String objectType,
            String objectId,
            String objectHref,
            String actorHref,
            List<Difference> differences,
            String reason,
            Long position) {

        /** Whether there is so much to tell that it is folded away. */
        public boolean isLong() {
            return differences.size() > FOLDED;
        }
    }

    @Inject
    private AuditReading reading;

    @Inject
    private Hubs hubs;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private CurrentHub current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private DeskLists lists;

    @Inject
    private Verifying verifying;

    @Inject
    private Told told;

    @Inject
    private Instance<StepPage> pages;

    private boolean hubUnknown;
    private Listing<AuditColumn> list;
    private AuditFilter filter;
    private PageRows<AuditStep> steps;
    private long count;
    private Map<AuditStep, String> addresses;

    private ChainState chain;
    private List<SelectItem> actions;
    private List<SelectItem> objectTypes;

    @PostConstruct
    void load() {
        lists.read(AuditColumn.LIST, "audit/list", this::load);
    }

    private void load(Listing<AuditColumn> asked) {
        list = asked;
        filter = list.filter(AuditFilter::read);
        chips();
        var after = list.after() == null ? null : Ids.named(list.after().key());
        steps = list.page(
                hubUnknown ? List.of() : reading.steps(filter, list.sort().descending(), after, list.size() + 1),
                step -> Mark.of(list.sort(), Long.toString(step.id()), null));
        count = hubUnknown ? 0 : reading.countUpTo(filter, MOST + 1);
        addresses = addresses();
    }

    private void chips() {
        var texts = page.texts();
        list.chip("actor", texts.text("audit.step.actor"), actorShown());
        list.chip("objectType", texts.text("audit.filter.objectType"), word("object", filter.objectType()));
        list.chip("object", texts.text("audit.filter.object"), filter.object());
        if (filter.hub() != null) {
            var hub = hubs.named(filter.hub()).filter(current.required()::covers);
            hubUnknown = hub.isEmpty();
            list.chip(
                    "hub",
                    texts.text("audit.filter.hub"),
                    hub.map(found -> places.of(found).name()).orElse(filter.hub()));
        }
        list.chip("action", texts.text("audit.step.action"), word("action", filter.action()));
        list.chip("from", texts.text("audit.filter.from"), list.asked("from"));
        list.chip("to", texts.text("audit.filter.to"), list.asked("to"));
    }

    private String actorShown() {
        return filter.actor() == null
                ? null
                : reading.actorName(filter.actor()).orElse(words().label("actor", filter.actor()));
    }

    private String word(String kind, String code) {
        return code == null ? null : words().label(kind, code);
    }

    private AuditWords words() {
        return new AuditWords(page.texts());
    }

    public Listing<AuditColumn> getList() {
        return list;
    }

    public String getCountText() {
        return page.texts()
                .text(
                        count > MOST ? "audit.list.countMore" : "audit.list.count",
                        Notation.count(Math.min(count, MOST)));
    }

    /** Why nothing is shown, and what to ask for instead. */
    public String getEmptyHint() {
        var texts = page.texts();
        if (hubUnknown) {
            return texts.text("audit.filter.hubUnknown", filter.hub());
        }
        if (filter.isBackward()) {
            return texts.text("audit.filter.backward", filter.from(), filter.to());
        }
        return texts.text(list.isNarrowed() ? "audit.list.emptyNarrowed" : "audit.list.emptyHint");
    }

    /** The hubs whose log stands here, to choose from by name. */
    public List<Place> getHubs() {
        return hubs.subtree(current.required()).stream().map(places::of).toList();
    }

    public ChainState getChain() {
        if (chain == null) {
            chain = reading.chain();
        }
        return chain;
    }

    public String getChainText() {
        var now = getChain();
        var texts = page.texts();
        if (now.checked() == null) {
            return texts.text("audit.chain.never", Notation.count(now.position()), now.waiting());
        }
        return texts.text(
                now.isSound() ? "audit.chain.sound" : "audit.chain.unsound",
                Notation.count(now.checkedTo()),
                Notation.clock(now.checked()),
                Notation.count(now.position()),
                now.waiting(),
                now.faults());
    }

    /** Walks the log as the operation does. */
    public String verify() {
        var found = verifying.verify();
        told.done(
                found.sound() ? "audit.chain.foundSound" : "audit.chain.foundUnsound",
                Notation.count(found.position()),
                found.faults());
        return "/audit/list?faces-redirect=true";
    }

    public List<SelectItem> getActions() {
        if (actions == null) {
            actions = items("action", words().all("action"));
        }
        return actions;
    }

    public List<SelectItem> getObjectTypes() {
        if (objectTypes == null) {
            objectTypes = items("object", words().all("object"));
        }
        return objectTypes;
    }

    private List<SelectItem> items(String kind, List<String> codes) {
        return codes.stream()
                .map(code -> new SelectItem(code, words().label(kind, code)))
                .toList();
    }

    public String asked(String name) {
        return list.asked(name);
    }

    public String getNextHref() {
        return list.next(steps.next());
    }

    /** Where the objects of the steps shown have their pages; those in rooms the reader does not see are left out. */
    private Map<AuditStep, String> addresses() {
        var byType = steps.rows().stream().collect(Collectors.groupingBy(AuditStep::objectType));
        var found = new HashMap<AuditStep, StepPage.Address>();
        pages.stream().filter(page -> byType.containsKey(page.objectType())).forEach(page -> {
            var ofType = byType.get(page.objectType());
            var known = page.of(ofType.stream().map(AuditStep::objectId).toList());
            ofType.stream()
                    .filter(step -> known.containsKey(step.objectId()))
                    .forEach(step -> found.put(step, known.get(step.objectId())));
        });
        var rooms = hubs.byIds(found.values().stream()
                .map(StepPage.Address::hub)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var here = current.required();
        var hrefs = new HashMap<AuditStep, String>();
        found.forEach((step, address) -> {
            var room = address.hub() == null ? here : rooms.get(address.hub());
            if (room != null && here.covers(room)) {
                hrefs.put(step, request.getContextPath() + "/h/" + room.code() + "/" + address.path());
            }
        });
        return hrefs;
    }

    public List<Line> getRows() {
        return steps.rows().stream().map(this::line).toList();
    }

    /** A step of many fields in one line: the first of them, and how many there are. */
    public String summary(Line line) {
        var first = line.differences().get(0);
        return page.texts()
                .text(
                        "audit.step.more",
                        first.label(),
                        first.after() == null ? first.before() : first.after(),
                        line.differences().size());
    }

    private Line line(AuditStep step) {
        return new Line(
                step.at(),
                step.name() == null ? words().label("actor", step.actor()) : step.name(),
                step.hub() == null ? "" : places.of(step.hub()).name(),
                words().label("action", step.action()),
                words().label("object", step.objectType()),
                step.objectId(),
                addresses.get(step),
                list.with("actor", step.actor()),
                Stream.concat(
                                step.changes().stream().map(change -> difference(step, change)),
                                step.erased().stream().map(this::erased))
                        .toList(),
                step.reason(),
                step.position());
    }

    private Difference difference(AuditStep step, Change change) {
        return new Difference(
                words().label("field", change.field()),
                words().value(step, change.field(), change.before()),
                words().value(step, change.field(), change.after()));
    }

    private Difference erased(String field) {
        return new Difference(words().label("field", field), null, page.texts().text("audit.step.erased"));
    }
}
