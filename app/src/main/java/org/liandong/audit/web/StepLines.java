package org.liandong.audit.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.liandong.audit.AuditStep;
import org.liandong.audit.AuditWords;
import org.liandong.shared.Texts;
import org.liandong.shared.web.HistoryLine;

/**
 * Steps of the log as the history of one object tells them.
 *
 * @param untold fields that say nothing on the object's own page
 */
public record StepLines(Texts texts, Set<String> untold) {

    public List<HistoryLine> of(List<AuditStep> steps) {
        return steps.stream().map(this::line).toList();
    }

    private HistoryLine line(AuditStep step) {
        var words = new AuditWords(texts);
        return new HistoryLine(
                step.at(),
                words.label("action", step.action()),
                Objects.requireNonNullElseGet(step.name(), () -> words.label("actor", step.actor())),
                step.changes().stream()
                        .filter(change -> !untold.contains(change.field()))
                        .map(change -> new HistoryLine.Change(
                                words.label("field", change.field()),
                                words.value(step, change.field(), change.before()),
                                words.value(step, change.field(), change.after())))
                        .toList(),
                step.reason());
    }
}
