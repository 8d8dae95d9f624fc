package org.liandong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("USCC (GB 32100-2015, §3.1)")
class UsccTest {

    @ParameterizedTest(name = "{0} is well formed")
    @ValueSource(
            strings = {
                "51110000MJ0123456C",
                "52110105MJA8C6D18Y",
                "53110000500021676P",
                "51110000MJ000000X0",
                "51110000MJ0000050B",
                "52110101MJ0T123491",
                "51110108500123007H",
                "52110102MJ00000772",
                "91110000600037341L",
                "9112010423901886X5",
                "11110000000021039C"
            })
    void worked_examples_and_real_codes_pass_both_checks(String code) {
        assertThat(Uscc.reasons(code)).isEmpty();
        assertThat(Uscc.completed(code.substring(0, 16))).isEqualTo(Uscc.of(code));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "51110000MJ0123456D, registry.uscc.check",
        "51110000MJ0123459M, registry.uscc.innerCheck",
        "51110000MJ0123456, registry.uscc.length",
        "51110000MJ0123456CC, registry.uscc.length",
        "51110000MI0123456C, registry.uscc.alphabet",
        "51110000MO0123456C, registry.uscc.alphabet",
        "51110000MS0123456C, registry.uscc.alphabet",
        "51110000MV0123456C, registry.uscc.alphabet",
        "51110000MZ0123456C, registry.uscc.alphabet",
        "51110000望J0123456C, registry.uscc.alphabet",
        "'', registry.uscc.missing",
        "' -　', registry.uscc.missing"
    })
    void the_one_thing_wrong_is_named(String code, String key) {
        assertThat(Uscc.reasons(code)).extracting(Reason::key).containsExactly(key);
    }

    @Test
    void two_neighbours_changed_over_are_noticed_and_the_right_character_is_told() {
        assertThat(Uscc.reasons("51110000MJ0213456C"))
                .filteredOn(reason -> reason.key().equals("registry.uscc.check"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.values()).isEqualTo(List.of('C', '7')));
    }

    @Test
    void all_reasons_are_told_at_once() {
        assertThat(Uscc.reasons("51110000MO01234"))
                .extracting(Reason::key)
                .containsExactly("registry.uscc.length", "registry.uscc.alphabet");
        assertThat(Uscc.reasons("51110000MJ0123450D"))
                .extracting(Reason::key)
                .containsExactly("registry.uscc.innerCheck", "registry.uscc.check");
    }

    @ParameterizedTest(name = "[{0}] is read as 52110105MJA8C6D18Y")
    @ValueSource(
            strings = {
                " 52110105mja8c6d18y ",
                "52110105-MJA8C6D1-8Y",
                "5211 0105 MJA8 C6D1 8Y",
                "５２１１０１０５ＭＪＡ８Ｃ６Ｄ１８Ｙ",
                "５２１１０１０５－ｍｊａ８ｃ６ｄ１８ｙ　",
                "\uFEFF52110105MJA8C6D18Y\u200B"
            })
    void however_it_is_written(String written) {
        assertThat(Uscc.of(written)).isEqualTo(Uscc.of("52110105MJA8C6D18Y"));
    }

    @Test
    void a_letter_that_only_looks_alike_is_not_taken_for_the_right_one() {
        assertThat(Uscc.reasons("52110105MJА8C6D18Y"))
                .as("a Cyrillic A")
                .extracting(Reason::key)
                .containsExactly("registry.uscc.alphabet");
    }

    @Test
    void a_wrong_code_never_becomes_a_value() {
        assertThatThrownBy(() -> Uscc.of("51110000MJ0123456D"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("registry.uscc.check")
                .extracting(thrown -> ((RuleViolation) thrown).source())
                .isEqualTo("GB 32100-2015");
    }

    @Test
    void the_code_says_kind_and_registering_division() {
        var code = Uscc.of("52110105MJA8C6D18Y");
        assertThat(code.prefix()).isEqualTo("52");
        assertThat(code.division()).isEqualTo("110105");
    }
}
