package org.liandong.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liandong.audit.AuditReading;
import org.liandong.audit.AuditStep;
import org.liandong.audit.Change;
import org.liandong.shared.NotVisible;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Query;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.PlacesView;

/** The log of the room's hub and those below it, the newest step first. */
@Named
@RequestScoped
public class AuditListView {

    private static final int SIZE = 50;
    private static final int FOLDED = 4;
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]*");
    private static final Pattern KEY = Pattern.compile("\\d{1,9}");

    /** Fields that hold a hub's key, which says nothing to a reader. */
    private static final Set<String> HUBS = Set.of("hub", "residence", "target");

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

    private final Map<String, String> hubNames = new HashMap<>();
    private Query query;
    private String object;
    private PageRows<AuditStep> steps;

    @PostConstruct
    void load() {
        object = given("object");
        var after = given("after");
        if (after != null && !after.matches("\\d{1,19}")) {
            throw new NotVisible("steps after " + after);
        }
        query = Query.of(request.getContextPath() + "/h/" + current.required().code() + "/audit/list")
                .with("object", object);
        steps = PageRows.of(
                reading.steps(null, object, after == null ? null : Long.valueOf(after), SIZE + 1),
                SIZE,
                step -> Long.toString(step.id()));
    }

    public String getObject() {
        return object;
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

    public String getFirstHref() {
        return given("after") == null ? null : query.href();
    }

    public String getNextHref() {
        return steps.next() == null ? null : query.with("after", steps.next()).href();
    }

    private Line line(AuditStep step) {
        return new Line(
                step.at(),
                step.name() == null ? label("actor", step.actor()) : step.name(),
                step.hub() == null ? "" : places.of(step.hub()).name(),
                label("action", step.action()),
                label("object", step.objectType()),
                step.objectId(),
                Stream.concat(
                                step.changes().stream().map(this::difference),
                                step.erased().stream().map(this::erased))
                        .toList(),
                step.reason(),
                step.position());
    }

    private Difference difference(Change change) {
        boolean hub = HUBS.contains(change.field());
        return new Difference(
                label("field", change.field()),
                hub ? place(change.before()) : value(change.before()),
                hub ? place(change.after()) : value(change.after()));
    }

    private Difference erased(String field) {
        return new Difference(label("field", field), null, page.texts().text("audit.step.erased"));
    }

    /** The word for a constant, the text itself for everything else. */
    private String value(String text) {
        return text != null && CONSTANT.matcher(text).matches() ? label("value", text) : text;
    }

    private String place(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            return key;
        }
        return hubNames.computeIfAbsent(key, id -> hubs.find(Integer.parseInt(id))
                .map(hub -> places.of(hub).name())
                .orElse(id));
    }

    /** The word for a code of the log, or the code where a feature has not given it one. */
    private String label(String kind, String code) {
        return page.texts().find("audit." + kind + "." + code).orElse(code);
    }

    private String given(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
