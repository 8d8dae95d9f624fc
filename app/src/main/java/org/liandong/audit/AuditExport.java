package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;
import org.liandong.tenancy.ListedExport;

/** The log, taken out. */
@ApplicationScoped
class AuditExport extends ListedExport<AuditColumn, AuditStep> {

    @Inject
    private AuditReading reading;

    AuditExport() {
        super(AuditColumn.LIST, "audit.list.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return reading.count(AuditFilter.read(asked));
    }

    @Override
    protected List<AuditStep> rows(UnaryOperator<String> asked, AuditStep last, int most) {
        var sort = AuditColumn.LIST.sort(asked.apply(ListKind.SORT));
        return reading.steps(AuditFilter.read(asked), sort.descending(), last == null ? null : last.id(), most);
    }

    @Override
    protected String cell(AuditStep step, AuditColumn column, Texts texts) {
        var words = new AuditWords(texts);
        return switch (column) {
            case AT -> Clocks.written(step.at());
            case ACTOR -> step.name() == null ? words.label("actor", step.actor()) : step.name();
            case HUB -> hub(step, texts);
            case ACTION -> words.label("action", step.action());
            case OBJECT -> words.label("object", step.objectType()) + " " + step.objectId();
            case CHANGES -> changes(step, words);
            case POSITION -> step.position() == null ? "" : step.position().toString();
        };
    }

    private static String hub(AuditStep step, Texts texts) {
        return step.hub() == null ? "" : texts.name(step.hub().names());
    }

    private static String changes(AuditStep step, AuditWords words) {
        var reason = step.reason() == null ? Stream.<String>of() : Stream.of(step.reason());
        var changes = step.changes().stream()
                .map(change -> words.label("field", change.field()) + ": "
                        + shown(words.value(step, change.field(), change.before())) + " → "
                        + shown(words.value(step, change.field(), change.after())));
        return Stream.concat(reason, changes).collect(Collectors.joining("; "));
    }

    private static String shown(String value) {
        return value == null ? "–" : value;
    }
}
