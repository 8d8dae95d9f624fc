package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.registry.RegistryFixture.CHAOYANG;
import static org.liandong.registry.RegistryFixture.CITY;
import static org.liandong.registry.RegistryFixture.DONGCHENG;
import static org.liandong.registry.RegistryFixture.HEPINGLI;
import static org.liandong.registry.RegistryFixture.JIUXIANQIAO;
import static org.liandong.registry.RegistryFixture.NOW;
import static org.liandong.registry.RegistryFixture.WANGJING;
import static org.liandong.registry.RegistryFixture.anEntry;
import static org.liandong.registry.RegistryFixture.code;
import static org.liandong.registry.RegistryFixture.reception;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;

@DisplayName("Who may enter what in the city-wide register (row 2a)")
class ReceptionTest {

    private final OrgEntry entry = anEntry(1);
    private final SocialOrg reported = first(WANGJING, entry);

    private static SocialOrg first(Territory.Place hub, OrgEntry entry) {
        return reception(hub).receive(entry, Optional.empty()).toWrite().orElseThrow();
    }

    private static OrgEntry renamed(OrgEntry entry, String name) {
        return new OrgEntry(
                entry.uscc(), name, entry.type(), null, null, entry.residence(), null, null, null, null, null);
    }

    private static OrgEntry livingIn(OrgEntry entry, Territory.Place street) {
        return new OrgEntry(
                entry.uscc(), entry.name(), entry.type(), null, null, street.hub(), null, null, null, null, null);
    }

    @Test
    void a_street_reports_a_resident() {
        assertThat(reported.standing()).isEqualTo(Standing.REPORTED);
        assertThat(reported.status()).isEqualTo(OrgStatus.ACTIVE);
        assertThat(reported.authority()).isEqualTo("北京市朝阳区民政局");
        assertThat(reported.authorityCode()).isEqualTo("110105");
        assertThat(reported.fromHub()).isEqualTo(WANGJING.hub());
        assertThat(reported.revision()).isEqualTo(1);
        assertThat(reported.recordedAt()).isEqualTo(NOW);
    }

    @Test
    void the_same_data_again_changes_nothing() {
        var receipt = reception(WANGJING).receive(entry, Optional.of(reported));
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.UNCHANGED);
        assertThat(receipt.toWrite()).isEmpty();
    }

    @Test
    void what_is_not_said_again_stays() {
        var receipt = reception(WANGJING).receive(renamed(entry, entry.name()), Optional.of(reported));
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.UNCHANGED);
    }

    @Test
    void a_street_corrects_what_it_reported() {
        var next = reception(WANGJING)
                .receive(renamed(entry, "新名称"), Optional.of(reported))
                .toWrite()
                .orElseThrow();
        assertThat(next.revision()).isEqualTo(2);
        assertThat(next.name()).isEqualTo("新名称");
        assertThat(next.legalRepresentative()).contains("王芳");
        assertThat(next.standing()).isEqualTo(Standing.REPORTED);
    }

    @Test
    void another_streets_entry_is_refused_and_says_whose_it_is() {
        var receipt = reception(JIUXIANQIAO).receive(livingIn(entry, JIUXIANQIAO), Optional.of(reported));
        assertThat(receipt.refusal().key()).isEqualTo("registry.org.reportedBy");
        assertThat(receipt.refusal().values()).containsExactly("望京街道");
    }

    @Test
    void a_confirmed_entry_is_refused_to_the_street_and_says_whose_it_is() {
        var confirmed = reported.confirm(CHAOYANG.hub(), NOW);
        var receipt = reception(WANGJING).receive(renamed(entry, "新名称"), Optional.of(confirmed));
        assertThat(receipt.refusal().key()).isEqualTo("registry.org.confirmedBy");
        assertThat(receipt.refusal().values()).containsExactly("朝阳区", "北京市朝阳区民政局");
        assertThat(reception(WANGJING).receive(entry, Optional.of(confirmed)).outcome())
                .as("the same data is nobody's change")
                .isEqualTo(Receipt.Outcome.UNCHANGED);
    }

    @Test
    void a_street_does_not_report_residents_of_another() {
        var receipt = reception(WANGJING).receive(livingIn(entry, HEPINGLI), Optional.empty());
        assertThat(receipt.refusal().key()).isEqualTo("registry.org.streetForeign");
    }

    @Test
    void civil_affairs_enters_its_own_codes_wherever_they_live_and_they_are_confirmed() {
        var org = first(CHAOYANG, livingIn(entry, HEPINGLI));
        assertThat(org.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(org.residence()).isEqualTo(HEPINGLI.hub());
    }

    @Test
    void the_registrars_sheet_confirms_what_a_street_reported_even_when_nothing_else_changes() {
        var receipt = reception(CHAOYANG).receive(entry, Optional.of(reported));
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.CHANGED);
        assertThat(receipt.next().standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(receipt.next().fromHub()).isEqualTo(CHAOYANG.hub());
    }

    @Test
    void another_registrar_is_refused_and_told_the_right_one() {
        for (var place : new Territory.Place[] {DONGCHENG, CITY}) {
            assertThat(reception(place).receive(entry, Optional.empty()).refusal())
                    .satisfies(reason -> {
                        assertThat(reason.key()).isEqualTo("registry.org.otherRegistrar");
                        assertThat(reason.values()).containsExactly("北京市朝阳区民政局");
                    });
        }
    }

    @Test
    void the_city_enters_the_citys_codes_and_a_street_reports_them_too() {
        var ofCity = new OrgEntry(
                code(OrgType.FOUNDATION, "110000", 5),
                "北京望京公益基金会",
                OrgType.FOUNDATION,
                null,
                null,
                WANGJING.hub(),
                null,
                null,
                null,
                null,
                null);
        assertThat(first(CITY, ofCity).standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(first(WANGJING, ofCity).authority()).isEqualTo("北京市民政局");
    }

    @Test
    void only_the_registrar_confirms() {
        assertThat(reception(WANGJING).objectionToConfirming(entry.uscc())).isPresent();
        assertThat(reception(DONGCHENG).objectionToConfirming(entry.uscc())).isPresent();
        assertThat(reception(CHAOYANG).objectionToConfirming(entry.uscc())).isEmpty();
    }

    @Test
    void what_is_confirmed_is_not_confirmed_twice() {
        var confirmed = reported.confirm(CHAOYANG.hub(), NOW);
        assertThat(confirmed.revision()).isEqualTo(2);
        assertThatThrownBy(() -> confirmed.confirm(CHAOYANG.hub(), NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("registry.org.alreadyConfirmed");
    }

    @Test
    void an_entry_whose_type_contradicts_its_code_does_not_come_into_being() {
        var wrong = new OrgEntry(
                entry.uscc(), "x", OrgType.FOUNDATION, null, null, WANGJING.hub(), null, null, null, null, null);
        assertThatThrownBy(() -> first(WANGJING, wrong)).hasMessageContaining("typeContradictsCode");
    }

    @Test
    void what_a_form_empties_is_taken_away_and_the_authority_is_the_codes_again() {
        var named = new OrgEntry(
                entry.uscc(), entry.name(), entry.type(), null, "某机关", entry.residence(), null, null, null, null, null);
        var org = reception(WANGJING)
                .receive(named, Optional.of(reported))
                .toWrite()
                .orElseThrow();
        assertThat(org.authority()).isEqualTo("某机关");
        var emptied = renamed(entry, entry.name())
                .emptying(Set.of(Column.AUTHORITY, Column.LEGAL_REPRESENTATIVE, Column.STATUS));
        var next =
                reception(WANGJING).receive(emptied, Optional.of(org)).toWrite().orElseThrow();
        assertThat(next.authority()).isEqualTo("北京市朝阳区民政局");
        assertThat(next.legalRepresentative()).isEmpty();
        assertThat(next.address()).as("nothing was said of it").isEqualTo(reported.address());
        assertThat(next.status()).as("every organization is in some state").isEqualTo(OrgStatus.ACTIVE);
    }

    @Test
    void a_code_that_is_held_already_says_by_whom() {
        assertThat(reception(JIUXIANQIAO).held(reported).values()).containsExactly(entry.name(), "望京街道");
        var confirmed = reported.confirm(CHAOYANG.hub(), NOW);
        assertThat(reception(WANGJING).held(confirmed).values()).containsExactly(entry.name(), "北京市朝阳区民政局");
    }

    @Test
    void a_street_may_not_change_who_has_moved_away() {
        var moved = reported.amend(livingIn(entry, HEPINGLI), Standing.REPORTED, WANGJING.hub(), NOW);
        assertThat(reception(WANGJING).objectionTo(moved))
                .hasValueSatisfying(reason -> assertThat(reason.key()).isEqualTo("registry.org.streetForeign"));
    }
}
