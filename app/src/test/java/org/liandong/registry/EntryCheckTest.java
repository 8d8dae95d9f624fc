package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.registry.RegistryFixture.CHAOYANG;
import static org.liandong.registry.RegistryFixture.HEPINGLI;
import static org.liandong.registry.RegistryFixture.WANGJING;
import static org.liandong.registry.RegistryFixture.serviceCode;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.Reason;

@DisplayName("What is written about one organization, with the codes of §3.2")
class EntryCheckTest {

    private final Map<Column, String> written = new EnumMap<>(Map.of(
            Column.USCC, serviceCode(1).value(),
            Column.NAME, "北京市朝阳区望京乐邻社会工作服务中心",
            Column.TYPE, "社会服务机构",
            Column.STREET, "110105026"));

    private EntryCheck.Judged judged() {
        return RegistryFixture.check(WANGJING).judge(column -> written.getOrDefault(column, ""));
    }

    private List<String> refusals() {
        return judged().reasons().stream()
                .filter(Reason::refuses)
                .map(Reason::key)
                .toList();
    }

    @Test
    void code_name_type_and_street_are_enough() {
        assertThat(judged().reasons()).isEmpty();
        assertThat(judged().entry()).hasValueSatisfying(entry -> {
            assertThat(entry.residence()).isEqualTo(WANGJING.hub());
            assertThat(entry.status()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"周晓梅110101199003077777", "周晓梅 11010119900307777X", "１３８００１３８０００", "周晓梅 010-6471 2233"})
    void a_legal_representative_is_public_by_name_and_never_by_number(String text) {
        written.put(Column.LEGAL_REPRESENTATIVE, text);
        assertThat(refusals()).containsExactly("registry.org.representativeNumber");
    }

    @Test
    void everything_that_can_be_said_is_read() {
        written.put(Column.AUTHORITY, "北京市朝阳区民政局");
        written.put(Column.ADDRESS, " 望京西园 3 号\r\n2 层　");
        written.put(Column.LEGAL_REPRESENTATIVE, "欧阳·娜娜");
        written.put(Column.SCOPE, "社区养老；\n社区融合");
        written.put(Column.FIELD, "社会服务");
        written.put(Column.STATUS, "注销");
        written.put(Column.ESTABLISHED_ON, "2020年1月31日");
        assertThat(judged().entry())
                .contains(new OrgEntry(
                        serviceCode(1),
                        "北京市朝阳区望京乐邻社会工作服务中心",
                        OrgType.SERVICE,
                        OrgStatus.DEREGISTERED,
                        "北京市朝阳区民政局",
                        WANGJING.hub(),
                        "望京西园 3 号 2 层",
                        "欧阳·娜娜",
                        "社区养老； 社区融合",
                        OrgField.SOCIAL_SERVICE,
                        LocalDate.of(2020, 1, 31)));
    }

    @ParameterizedTest(name = "type {0} is {1}")
    @CsvSource({
        "社会服务机构, SERVICE",
        "民办非企业单位, SERVICE",
        "民非, SERVICE",
        "社会服务机构（民办非企业单位）, SERVICE",
        "service, SERVICE",
        "SERVICE, SERVICE"
    })
    void types_by_term_or_code(String text, OrgType type) {
        written.put(Column.TYPE, text);
        assertThat(judged().entry()).map(OrgEntry::type).contains(type);
    }

    @ParameterizedTest(name = "{0} is a day")
    @ValueSource(
            strings = {
                "2020-01-31",
                "2020/1/31",
                "2020/01/31",
                "2020.1.31",
                "2020年1月31日",
                "2020年01月31日",
                "20200131",
                "2020/1/31 0:00",
                "2020-01-31 00:00:00"
            })
    void dates_as_people_write_them(String text) {
        written.put(Column.ESTABLISHED_ON, text);
        assertThat(judged().entry()).map(OrgEntry::establishedOn).contains(LocalDate.of(2020, 1, 31));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "USCC, '', registry.uscc.missing",
        "USCC, 52110105MJ0000010, registry.uscc.length",
        "NAME, '', registry.org.nameMissing",
        "NAME, '　 ', registry.org.nameMissing",
        "NAME, =SUM(A1:A9), registry.org.formula",
        "NAME, '''=SUM(A1:A9)', registry.org.formula",
        "NAME, +86 协会, registry.org.formula",
        "NAME, -1 协会, registry.org.formula",
        "NAME, @SUM(1), registry.org.formula",
        "TYPE, '', registry.org.typeMissing",
        "TYPE, 公司, registry.org.typeUnknown",
        "TYPE, 基金会, registry.org.typeContradictsCode",
        "AUTHORITY, 110101, registry.org.authorityContradictsCode",
        "STREET, '', registry.org.streetMissing",
        "STREET, 110105999, registry.org.streetUnknown",
        "STREET, 110105, registry.org.streetUnknown",
        "STREET, 110105011, registry.org.streetForeign",
        "STATUS, 冬眠, registry.org.statusUnknown",
        "ESTABLISHED_ON, 2021-02-29, registry.org.dateImpossible",
        "ESTABLISHED_ON, 2020-13-01, registry.org.dateImpossible",
        "ESTABLISHED_ON, 去年, registry.org.dateImpossible",
        "ESTABLISHED_ON, 2020-1/31, registry.org.dateImpossible",
        "ESTABLISHED_ON, 2026-11-24, registry.org.dateFuture",
        "ESTABLISHED_ON, 1899-12-31, registry.org.dateTooEarly"
    })
    void each_wrong_field_has_its_reason(Column column, String text, String key) {
        written.put(column, text);
        assertThat(refusals()).containsExactly(key);
        assertThat(judged().entry()).isEmpty();
        assertThat(judged().reasons())
                .allSatisfy(reason -> assertThat(reason.field()).isEqualTo(column.field()));
    }

    @Test
    void an_organization_founded_today_is_not_of_the_future() {
        written.put(Column.ESTABLISHED_ON, "2026-11-23");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void a_name_of_5000_characters_is_refused_with_the_limit_and_where_it_comes_from() {
        written.put(Column.NAME, "长".repeat(5000));
        assertThat(judged().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.key()).isEqualTo("registry.org.textTooLong");
            assertThat(reason.values()).containsExactly(Column.NAME, 5000, 200);
            assertThat(reason.source()).isNotBlank();
        });
    }

    @Test
    void a_name_of_200_characters_beyond_the_basic_plane_is_not_too_long() {
        written.put(Column.NAME, "𠮷".repeat(200));
        assertThat(refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"望京\u0000协会", "望京\u001B协会", "望京\u202E协会", "望京\uD800协会", "望京\uFFFD协会", "望京\n协会"})
    void a_name_with_control_characters_is_refused(String name) {
        written.put(Column.NAME, name);
        assertThat(refusals()).containsExactly("registry.org.controlCharacters");
    }

    @Test
    void all_reasons_come_at_once() {
        written.put(Column.USCC, "52110105MJ0000011A");
        written.put(Column.NAME, "");
        written.put(Column.TYPE, "基金会");
        written.put(Column.STREET, "110101010");
        written.put(Column.STATUS, "?");
        written.put(Column.ESTABLISHED_ON, "2999-01-01");
        assertThat(refusals())
                .containsExactly(
                        "registry.uscc.innerCheck",
                        "registry.uscc.check",
                        "registry.org.nameMissing",
                        "registry.org.typeContradictsCode",
                        "registry.org.streetForeign",
                        "registry.org.statusUnknown",
                        "registry.org.dateFuture");
    }

    @Test
    void a_field_outside_the_classes_is_remarked_and_taken() {
        written.put(Column.FIELD, "养老");
        assertThat(refusals()).isEmpty();
        assertThat(judged().reasons()).extracting(Reason::key).containsExactly("registry.org.fieldUnknown");
        assertThat(judged().entry()).map(OrgEntry::field).contains(OrgField.OTHER);
    }

    @Test
    void civil_affairs_knows_residents_of_every_street() {
        written.put(Column.STREET, HEPINGLI.code());
        var judged = RegistryFixture.check(CHAOYANG).judge(column -> written.getOrDefault(column, ""));
        assertThat(judged.reasons()).isEmpty();
    }
}
