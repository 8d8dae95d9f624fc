package org.liandong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Texts;

@DisplayName("Rules are resolved by jurisdiction and by the day of the event")
class RuleTableTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

    private final List<Rule> rules = List.of(
            new Rule("bid.low", "", "60", LocalDate.of(2015, 1, 1), JANUARY, "CN", "old notice", "C"),
            new Rule("bid.low", "", "50", FEBRUARY, null, "CN", "new notice", "C"),
            new Rule("bid.low", "", "45", FEBRUARY, null, "110105", "district notice", "C"),
            new Rule("list", "a", "1", JANUARY, null, "CN", "x", "M"),
            new Rule("list", "b", "2", FEBRUARY, null, "110000", "y", "M"));

    private final RuleTable dongcheng = RuleTable.of(rules, List.of("CN", "110000", "110101"));
    private final RuleTable chaoyang = RuleTable.of(rules, List.of("CN", "110000", "110105"));

    @Test
    void the_same_event_is_judged_differently_on_the_last_day_of_the_old_rule_and_the_first_of_the_new() {
        assertThat(dongcheng.on(JANUARY, "bid.low").number()).isEqualTo(60);
        assertThat(dongcheng.on(FEBRUARY, "bid.low").number()).isEqualTo(50);
    }

    @Test
    void the_narrower_jurisdiction_goes_first_and_says_where_it_stands() {
        assertThat(chaoyang.on(FEBRUARY, "bid.low").citation()).isEqualTo("district notice");
        assertThat(chaoyang.on(JANUARY, "bid.low").citation()).isEqualTo("old notice");
    }

    @Test
    void a_list_is_what_holds_on_that_day() {
        assertThat(chaoyang.all(JANUARY, "list")).containsOnlyKeys("a");
        assertThat(chaoyang.all(FEBRUARY, "list")).containsOnlyKeys("a", "b");
    }

    @Test
    void a_key_without_a_rule_is_a_broken_deployment() {
        assertThatThrownBy(() -> chaoyang.on(LocalDate.of(2014, 1, 1), "bid.low"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bid.low");
    }

    @Test
    void every_rule_of_the_tenants_file_has_words_in_both_languages() {
        var read = RuleFile.read(getClass().getResourceAsStream("/tenants/beijing/rules.csv"));
        for (var locale : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            var texts = Texts.in(locale);
            assertThat(read).allSatisfy(rule -> assertThat(texts.find("rules.name." + rule.key()))
                    .as(rule.key() + " in " + locale)
                    .isPresent());
        }
    }

    @Test
    void the_tenants_file_is_read() {
        var read = RuleFile.read(getClass().getResourceAsStream("/tenants/beijing/rules.csv"));
        assertThat(read).allSatisfy(rule -> assertThat(rule.citation()).isNotBlank());
        assertThat(RuleTable.of(read, List.of("CN", "110000"))
                        .on(FEBRUARY, "registry.org.nameLength")
                        .number())
                .isEqualTo(200);
    }
}
