package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.HubFixture;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.OfficeKind;

class DutiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String USCC = "51110105MJ0000001X";

    private final Hub city = HubFixture.city();
    private final Hub district = HubFixture.district(city);
    private final Hub street = HubFixture.street(district);
    private final Hub otherStreet = HubFixture.street(district);

    @Test
    @DisplayName("SOD-11: a hub administrator holds no business role in that hub, but may in another")
    void administratorAndBusiness() {
        assertRefused("SOD-11", in(street, Role.HA), in(street, Role.ST));
        assertRefused("SOD-11", in(street, Role.PU), in(street, Role.HA));
        assertAccepted(in(street, Role.HA), in(otherStreet, Role.ST));
    }

    @Test
    @DisplayName("SOD-1: finance never acts as purchaser or reviewer, in no hub")
    void finance() {
        assertRefused("SOD-1", in(city, Role.CF), in(street, Role.PU));
        assertRefused("SOD-1", in(district, Role.EX), in(city, Role.CF));
        assertAccepted(in(city, Role.CF), in(city, Role.CA));
    }

    @Test
    @DisplayName("SOD-1: a district's finance people are known by their office")
    void financeOffice() {
        assertRefused("SOD-1", inFinance(district, Role.DT), in(otherStreet, Role.EX));
        assertThatThrownBy(() -> Duties.check(inFinance(district, Role.PU), List.of()))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.source())
                        .isEqualTo("SOD-1"));
    }

    @Test
    @DisplayName("SOD-9 and SOD-5: auditor and platform administrator hold no business role, in no hub")
    void auditorAndPlatform() {
        assertRefused("SOD-9", in(city, Role.AU), in(street, Role.ST));
        assertRefused("SOD-5", in(district, Role.DT), in(city, Role.PA));
        assertAccepted(in(city, Role.AU), in(street, Role.CI));
    }

    @Test
    @DisplayName("SOD-8: who reads a hub from above holds no role in it by which he would write")
    void readsDown() {
        assertRefused("SOD-8", in(district, Role.DT), in(street, Role.ST));
        assertRefused("SOD-8", in(street, Role.IN), in(city, Role.CS));
        assertRefused("SOD-8", in(city, Role.CA), in(street, Role.HA));
        assertAccepted(in(district, Role.DT), in(street, Role.EX));
        assertAccepted(in(district, Role.HA), in(street, Role.ST));
        assertAccepted(in(street, Role.ST), in(otherStreet, Role.ST));
    }

    @Test
    @DisplayName("R4: government staff does not act for an organization, nor the other way round")
    void governmentAndOrganization() {
        assertRefused("R4", in(street, Role.ST), inOrganization(Role.SO));
        assertRefused("R4", inOrganization(Role.OA), in(street, Role.HA));
        assertAccepted(in(street, Role.TR), inOrganization(Role.SO));
        assertAccepted(inOrganization(Role.SO), inOrganization(Role.OA));
    }

    @Test
    @DisplayName("what was held before a role begins, or was taken back, does not stand in its way")
    void overAlready() {
        var past = new Post(
                Membership.inHub(1, street, null, Role.HA, TODAY.minusDays(9), TODAY.minusDays(1)), street, null);
        var revoked = in(street, Role.HA);
        revoked.membership().revoke(Clock.systemUTC());

        assertAccepted(past, in(street, Role.ST));
        assertAccepted(revoked, in(street, Role.ST));
    }

    @Test
    @DisplayName("the same role is not given twice in one place")
    void doubled() {
        assertThatThrownBy(() -> Duties.check(in(street, Role.ST), List.of(in(street, Role.ST))))
                .hasMessageContaining("doubled");
        assertAccepted(in(street, Role.IN), in(otherStreet, Role.IN));
    }

    private static void assertRefused(String rule, Post held, Post added) {
        assertThatThrownBy(() -> Duties.check(added, List.of(held)))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.source())
                        .isEqualTo(rule));
    }

    private static void assertAccepted(Post held, Post added) {
        assertThatCode(() -> Duties.check(added, List.of(held))).doesNotThrowAnyException();
    }

    private static Post in(Hub hub, Role role) {
        return new Post(Membership.inHub(1, hub, null, role, TODAY, null), hub, null);
    }

    private static Post inFinance(Hub hub, Role role) {
        var office = new Office(hub.id(), OfficeKind.FINANCE, "财政局", TODAY);
        return new Post(Membership.inHub(1, hub, office.id(), role, TODAY, null), hub, office);
    }

    private static Post inOrganization(Role role) {
        return new Post(Membership.inOrganization(1, USCC, role, TODAY, null), null, null);
    }
}
