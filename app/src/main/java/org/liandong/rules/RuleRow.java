package org.liandong.rules;

import java.util.Locale;
import java.util.Optional;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hub;

/**
 * A row of the rule table as it is read in one place.
 *
 * @param whose the hub in whose jurisdiction it holds, with all that lies below it; null for the whole country
 */
public record RuleRow(Rule rule, Hub whose, RuleState state) {

    /** What it says, in words, with what it speaks of; the key where it has no words. */
    public String name(Texts texts) {
        var name = texts.find("rules.name." + rule.key()).orElse(rule.key());
        return rule.object().isEmpty() ? name : texts.text("rules.rule.of", name, word(rule.object(), texts));
    }

    /** The value with its unit. */
    public String value(Texts texts) {
        var pattern = "rules.value." + rule.key();
        return texts.find(pattern).isPresent() ? texts.text(pattern, grouped(rule.value())) : word(rule.value(), texts);
    }

    /** What has a unit is a number, as a rule; what is none stays as it is. */
    private static String grouped(String value) {
        return value.matches("\\d{1,18}") ? Texts.count(Long.parseLong(value)) : value;
    }

    private static String word(String code, Texts texts) {
        return code.matches("[A-Z]+") ? texts.find("rules.word." + code).orElse(code) : code;
    }

    /** Whose rule it is. */
    public String whose(Texts texts) {
        if (whose != null) {
            return texts.name(whose.names());
        }
        return rule.jurisdiction().equals(Rules.COUNTRY) ? texts.text("rules.rule.country") : rule.jurisdiction();
    }

    public String source(Texts texts) {
        return texts.source(rule.citation());
    }

    boolean says(String part) {
        return says(part, Texts.in(Texts.CHINESE)) || says(part, Texts.in(Locale.ENGLISH));
    }

    private boolean says(String part, Texts texts) {
        var wanted = part.toLowerCase(Locale.ROOT);
        return Optional.of(String.join("\n", name(texts), value(texts), whose(texts), source(texts), rule.key()))
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(wanted))
                .isPresent();
    }

    /** Names the row among those of a list. */
    String id() {
        return rule.key() + "/" + rule.object();
    }

    public Mark mark(Sort<RuleColumn> sort) {
        return Mark.of(sort, id(), sort.column() == RuleColumn.FROM ? rule.from() : null);
    }
}
