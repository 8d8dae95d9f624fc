package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.registry.RegistryFixture.WANGJING;
import static org.liandong.registry.RegistryFixture.serviceCode;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;

@DisplayName("A form about one organization")
class OrgFormTest {

    private final OrgForm form = new OrgForm();

    OrgFormTest() {
        form.setUscc(serviceCode(1).value());
        form.setName("北京市朝阳区望京乐邻社会工作服务中心");
        form.setType("SERVICE");
        form.setStreet("110105026");
    }

    @Test
    void what_is_left_out_says_nothing_and_what_is_empty_says_that_there_is_nothing() {
        form.setAddress("　 ");
        form.setScope("养老");
        form.setScope(null);
        assertThat(form.emptied()).containsExactly(Column.ADDRESS);
        assertThat(RegistryFixture.check(WANGJING).judge(form).entry()).hasValueSatisfying(entry -> {
            assertThat(entry.empties(Column.ADDRESS)).isTrue();
            assertThat(entry.empties(Column.SCOPE)).isFalse();
        });
    }

    @Test
    void a_page_has_all_fields_before_the_person_so_that_each_one_left_empty_is_emptied() {
        assertThat(form.whole().emptied())
                .containsExactlyInAnyOrder(
                        Column.AUTHORITY,
                        Column.ADDRESS,
                        Column.LEGAL_REPRESENTATIVE,
                        Column.SCOPE,
                        Column.FIELD,
                        Column.STATUS,
                        Column.ESTABLISHED_ON);
    }

    @Test
    void a_form_of_an_entry_says_the_same_as_the_entry() {
        var entry = RegistryFixture.anEntry(1);
        var org = new SocialOrg(entry, "北京市朝阳区民政局", Standing.REPORTED, WANGJING.hub(), RegistryFixture.NOW);
        var again = RegistryFixture.check(WANGJING)
                .judge(OrgForm.of(org, "110105026").whole())
                .entry()
                .orElseThrow();
        assertThat(org.amend(again, Standing.REPORTED, WANGJING.hub(), RegistryFixture.NOW)
                        .saysTheSameAs(org))
                .isTrue();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_remarks_are_not_wrong() {
        form.setName("");
        form.setEstablishedOn("2026-11-24");
        form.setField("别的");
        var reasons = RegistryFixture.check(WANGJING).judge(form).reasons();
        assertThat(reasons).extracting(Reason::field).containsExactly("name", "field", "establishedOn");
        var violation = RuleViolation.ofAll(reasons);
        assertThat(violation.reasons())
                .extracting(Reason::key)
                .isEqualTo(List.of("registry.org.nameMissing", "registry.org.dateFuture"));
        assertThat(violation.field()).isEqualTo("name");
    }
}
