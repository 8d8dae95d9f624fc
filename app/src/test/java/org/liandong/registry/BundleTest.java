package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Texts;

@DisplayName("The register's texts")
class BundleTest {

    private static final Pattern KEY = Pattern.compile("\"registry\\.([a-z]+\\.[a-zA-Z]+)\"");

    private static PropertyResourceBundle bundle(String name) throws IOException {
        try (var in = BundleTest.class.getResourceAsStream("/liandong/registry/" + name)) {
            return new PropertyResourceBundle(in);
        }
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(bundle("messages_en.properties").keySet())
                .isEqualTo(bundle("messages.properties").keySet());
    }

    @Test
    void every_reason_in_the_code_has_a_text() throws IOException {
        var rules = Files.readString(Path.of("../tenants/src/main/resources/tenants/beijing/rules.csv"));
        var texts = bundle("messages.properties");
        var missing = new TreeSet<String>();
        for (String folder : new String[] {"registry", "shared"}) {
            try (var files = Files.walk(Path.of("src/main/java/org/liandong/" + folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .filter(key -> !rules.contains("registry." + key + ",") && !texts.containsKey(key))
                            .forEach(missing::add);
                }
            }
        }
        missing.remove("organizations.changed");
        assertThat(missing).isEmpty();
    }

    @Test
    void every_label_is_there() {
        for (Locale locale : new Locale[] {Texts.CHINESE, Locale.ENGLISH}) {
            var texts = Texts.in(locale);
            for (Enum<?>[] constants : new Enum<?>[][] {
                OrgType.values(),
                OrgStatus.values(),
                OrgField.values(),
                Standing.values(),
                Column.values(),
                ImportMode.values(),
                Receipt.Outcome.values()
            }) {
                for (Enum<?> constant : constants) {
                    assertThat(texts.label(constant)).isNotBlank();
                }
            }
        }
    }
}
