package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.registry.RegistryFixture.CHAOYANG;
import static org.liandong.registry.RegistryFixture.DONGCHENG;
import static org.liandong.registry.RegistryFixture.RULES;
import static org.liandong.registry.RegistryFixture.TERRITORY;
import static org.liandong.registry.RegistryFixture.TODAY;
import static org.liandong.registry.RegistryFixture.code;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.rules.Rule;
import org.liandong.rules.RuleTable;
import org.liandong.shared.Reason;
import org.liandong.shared.Uscc;

@DisplayName("USCC in a jurisdiction (§3.1, §2.12)")
class CodeRulesTest {

    private final CodeRules codes = new CodeRules(RULES, TERRITORY, TODAY);

    @ParameterizedTest(name = "{0} is the code of a social organization")
    @ValueSource(
            strings = {
                "51110000MJ0123456C",
                "52110105MJA8C6D18Y",
                "53110000500021676P",
                "51110000MJ000000X0",
                "51110000MJ0000050B",
                "52110101MJ0T123491"
            })
    void taken(String code) {
        assertThat(codes.reasons(code)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "91110000600037341L, registry.uscc.notSocialOrganization",
        "9112010423901886X5, registry.uscc.notSocialOrganization",
        "11110000000021039C, registry.uscc.notSocialOrganization"
    })
    void a_valid_code_of_another_kind_is_not_a_social_organization(String code, String key) {
        assertThat(codes.reasons(code)).extracting(Reason::key).containsExactly(key);
    }

    @Test
    @DisplayName("2.12: a foundation is registered by the city only")
    void foundation_of_a_district_is_refused() {
        var code = code(OrgType.FOUNDATION, "110105", 1);
        assertThat(codes.reasons(code.value())).singleElement().satisfies(reason -> {
            assertThat(reason.key()).isEqualTo("registry.uscc.registeredByCityOnly");
            assertThat(reason.refuses()).isTrue();
            assertThat(reason.source()).contains("基金会管理条例");
        });
    }

    @ParameterizedTest(name = "{0} is a historic division: a remark, no refusal")
    @ValueSource(
            strings = {
                "110103", "110104", "110221", "110222", "110223", "110224", "110226", "110227", "110228", "110229"
            })
    void historic_divisions_are_remarked(String division) {
        assertThat(codes.reasons(code(OrgType.SERVICE, division, 7).value()))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.key()).isEqualTo("registry.uscc.divisionHistoric");
                    assertThat(reason.refuses()).isFalse();
                });
    }

    @Test
    void the_successor_answers_for_a_historic_division() {
        assertThat(codes.registrarOf(code(OrgType.SERVICE, "110103", 1))).contains(DONGCHENG);
        assertThat(codes.registrarOf(code(OrgType.SERVICE, "110105", 1))).contains(CHAOYANG);
    }

    @ParameterizedTest(name = "division {0} is unknown")
    @ValueSource(strings = {"110100", "110110", "110225", "310000", "999999"})
    void an_unknown_division_is_refused(String division) {
        assertThat(codes.reasons(code(OrgType.SERVICE, division, 1).value()))
                .extracting(Reason::key)
                .containsExactly("registry.uscc.divisionUnknown");
    }

    @Test
    void a_wrong_inner_check_is_refused_unless_the_code_is_a_documented_exception() {
        assertThat(codes.reasons("51110000MJ0123459M"))
                .singleElement()
                .matches(Reason::refuses)
                .extracting(Reason::key)
                .isEqualTo(Uscc.INNER_CHECK);
        var exception = new Rule(
                "registry.uscc.legacyCode",
                "51110000MJ0123459M",
                "2015年首批赋码",
                LocalDate.of(2015, 10, 1),
                null,
                "110000",
                "市民政局函",
                "M");
        var withException = new CodeRules(RuleTable.of(List.of(exception), List.of("CN", "110000")), TERRITORY, TODAY);
        assertThat(withException.reasons("51110000MJ0123459M")).singleElement().satisfies(reason -> {
            assertThat(reason.refuses()).isFalse();
            assertThat(reason.source()).isEqualTo("市民政局函");
        });
    }

    @Test
    void all_reasons_of_standard_and_jurisdiction_come_together() {
        assertThat(codes.reasons("53310000MJ0123456D"))
                .extracting(Reason::key)
                .contains("registry.uscc.check", "registry.uscc.divisionUnknown", "registry.uscc.registeredByCityOnly");
    }
}
