package org.liandong.audit;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.liandong.shared.Texts;

/** The words for what stands in the log as codes. */
public record AuditWords(Texts texts) {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]*");

    /** The word for a code of the log, or the code where a feature has not given it one. */
    public String label(String kind, String code) {
        return texts.find("audit." + kind + "." + code).orElse(code);
    }

    /** Everything of this kind that the log has a word for, by its word: nobody has to look through the log for it. */
    public List<String> all(String kind) {
        return texts.under("audit." + kind).stream()
                .sorted(Comparator.comparing(code -> label(kind, code)))
                .toList();
    }

    /** What a field of a step says: the hub's name for its key, the word for a constant, the text itself for everything else. */
    public String value(AuditStep step, String field, String text) {
        return step.hubIn(field, text).map(hub -> texts.name(hub.names())).orElseGet(() -> value(text));
    }

    /** The word for a constant, the text itself for everything else. */
    public String value(String text) {
        return text != null && CONSTANT.matcher(text).matches() ? label("value", text) : text;
    }
}
