package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Texts;

/** What the code writes into the log, found in the code: each has a word in both languages. */
class AuditWordsTest {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Pattern ACTION =
            Pattern.compile("\\b(?:record|log|decided|AuditEntry|give)\\(\\s*(?:\\w+(?:\\(\\))?, )*\"([A-Z][A-Z_]+)\"");
    private static final Pattern TYPE =
            Pattern.compile("\\b(?:record|AuditEntry)\\(\\s*(?:action|\"[A-Z_]+\"),\\s*\"([A-Z][A-Za-z]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("String (?:TYPE|OBJECT) = \"([A-Z][A-Za-z]+)\"");

    private static Set<String> found(Pattern... patterns) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("org.liandong.audit")) {
                    for (var pattern : patterns) {
                        pattern.matcher(source).results().forEach(match -> found.add(match.group(1)));
                    }
                }
            }
        }
        return found;
    }

    private static void haveWords(String kind, Set<String> codes) {
        for (var locale : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            assertThat(new AuditWords(Texts.in(locale)).all(kind))
                    .as(kind + " in " + locale)
                    .containsAll(codes);
        }
    }

    @Test
    @DisplayName("every action that the code writes into the log has a word in both languages")
    void actions() throws IOException {
        var actions = found(ACTION);
        assertThat(actions).contains("EXPORT", "REPAIR", "PLAN", "ASK", "APPROVE", "CLAIM", "CANCEL", "GIVE");
        haveWords("action", actions);
    }

    @Test
    @DisplayName("every kind of object that the code writes into the log has a word in both languages")
    void objects() throws IOException {
        var types = found(TYPE, CONSTANT);
        assertThat(types).contains("SocialOrg", "BreakGlass", "HubChange", "Figure", "List", "Membership", "Job");
        haveWords("object", types);
    }
}
