package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.shared.Chunks;
import org.liandong.shared.Clocks;
import org.liandong.shared.Texts;
import org.liandong.tenancy.ExportSheet;
import org.liandong.tenancy.ExportSource;

/** The log, taken out. */
@ApplicationScoped
class AuditExport implements ExportSource {

    @Inject
    private AuditReading reading;

    @Override
    public String list() {
        return AuditColumn.LIST.name();
    }

    @Override
    public String title(Texts texts) {
        return texts.text("audit.list.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return reading.count(AuditFilter.read(asked));
    }

    @Override
    public List<String> heading(UnaryOperator<String> asked, Texts texts) {
        return columns(asked).stream().map(texts::label).toList();
    }

    @Override
    public long write(UnaryOperator<String> asked, Texts texts, ExportSheet sheet, LongConsumer done) {
        var columns = columns(asked);
        var filter = AuditFilter.read(asked);
        var sort = AuditColumn.LIST.sort(asked.apply("sort"));
        var words = new AuditWords(texts);
        var counted = new long[1];
        return Chunks.<AuditStep>each(
                (last, most) -> reading.steps(filter, sort.descending(), last == null ? null : last.id(), most),
                steps -> {
                    steps.forEach(step -> sheet.row(columns.stream()
                            .map(column -> cell(step, column, words))
                            .toList()));
                    counted[0] += steps.size();
                    done.accept(counted[0]);
                });
    }

    private static List<AuditColumn> columns(UnaryOperator<String> asked) {
        return AuditColumn.LIST.columns(asked.apply("columns"));
    }

    private static String cell(AuditStep step, AuditColumn column, AuditWords words) {
        return switch (column) {
            case AT -> Clocks.written(step.at());
            case ACTOR -> step.name() == null ? words.label("actor", step.actor()) : step.name();
            case HUB -> hub(step, words.texts());
            case ACTION -> words.label("action", step.action());
            case OBJECT -> words.label("object", step.objectType()) + " " + step.objectId();
            case CHANGES -> changes(step, words);
            case POSITION -> step.position() == null ? "" : step.position().toString();
        };
    }

    private static String hub(AuditStep step, Texts texts) {
        if (step.hub() == null) {
            return "";
        }
        return texts.locale().equals(Locale.ENGLISH)
                ? step.hub().englishName()
                : step.hub().name();
    }

    private static String changes(AuditStep step, AuditWords words) {
        var reason = step.reason() == null ? Stream.<String>of() : Stream.of(step.reason());
        var changes = step.changes().stream()
                .map(change -> words.label("field", change.field()) + ": " + shown(words.value(change.before())) + " → "
                        + shown(words.value(change.after())));
        return Stream.concat(reason, changes).collect(Collectors.joining("; "));
    }

    private static String shown(String value) {
        return value == null ? "–" : value;
    }
}
