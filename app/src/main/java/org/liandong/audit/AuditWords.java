package org.liandong.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.liandong.shared.Texts;

/** The words for what stands in the log as codes. */
public record AuditWords(Texts texts) {

    /** The field that holds what a list was asked with, as an address writes it. */
    private static final String QUERY = "query";

    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");
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

    /**
     * What a field of a step says: the name of a hub or of a person for its key, the word for a constant, what a list was
     * asked with as people write it, the text itself for everything else.
     */
    public String value(AuditStep step, String field, String text) {
        return step.hubIn(field, text)
                .map(hub -> texts.name(hub.names()))
                .or(() -> step.personIn(field, text))
                .orElseGet(() -> isQuery(field, text) ? URLDecoder.decode(text, UTF_8) : value(text));
    }

    private static boolean isQuery(String field, String text) {
        return text != null && field.equals(QUERY) && ENCODED.matcher(text).matches();
    }

    /** The word for a constant, the text itself for everything else. */
    public String value(String text) {
        return text != null && CONSTANT.matcher(text).matches() ? label("value", text) : text;
    }
}
