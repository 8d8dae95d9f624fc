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

class MembershipTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String USCC = "51110105MJ0000001X";

    private final Hub city = HubFixture.city();
    private final Hub district = HubFixture.district(city);
    private final Hub street = HubFixture.street(district);
    private final Hub otherStreet = HubFixture.street(district);

    @Test
    @DisplayName("a room stands to its own, an upper, a lower and a neighbouring hub's member")
    void standing() {
        var districtOfficer = in(district, Role.DT);
        var streetOfficer = in(street, Role.ST);

        assertThat(districtOfficer.towards(district)).isEqualTo(Standing.OWN);
        assertThat(districtOfficer.towards(street)).isEqualTo(Standing.ABOVE);
        assertThat(districtOfficer.towards(city)).isEqualTo(Standing.ELSEWHERE);
        assertThat(streetOfficer.towards(otherStreet)).isEqualTo(Standing.ELSEWHERE);
        assertThat(streetOfficer.towards(USCC)).isEqualTo(Standing.ELSEWHERE);
    }

    @Test
    @DisplayName("an organization's member stands in its room and in no hub's")
    void organization() {
        var user = Membership.inOrganization(1, USCC, TODAY, null);

        assertThat(user.towards(USCC)).isEqualTo(Standing.ORGANIZATION);
        assertThat(user.towards("51110105MJ0000002X")).isEqualTo(Standing.ELSEWHERE);
        assertThat(user.towards(street)).isEqualTo(Standing.ELSEWHERE);
    }

    @Test
    @DisplayName("it holds from its first to its last day, and not after it is revoked")
    void term() {
        var membership = Membership.inHub(1, street, null, Role.ST, TODAY, TODAY.plusDays(1));

        assertThat(membership.holdsOn(TODAY.minusDays(1))).isFalse();
        assertThat(membership.holdsOn(TODAY)).isTrue();
        assertThat(membership.holdsOn(TODAY.plusDays(1))).isTrue();
        assertThat(membership.holdsOn(TODAY.plusDays(2))).isFalse();

        membership.revoke(Clock.systemUTC());

        assertThat(membership.holdsOn(TODAY)).isFalse();
        assertThatThrownBy(() -> membership.revoke(Clock.systemUTC())).hasMessageContaining("alreadyRevoked");
    }

    @Test
    @DisplayName("a role is given only at the tiers that have it")
    void tiers() {
        assertThatThrownBy(() -> in(district, Role.ST)).hasMessageContaining("roleNotAtThisTier");
        assertThatThrownBy(() -> in(street, Role.CF)).hasMessageContaining("roleNotAtThisTier");
        assertThatThrownBy(() -> in(street, Role.SO)).hasMessageContaining("roleNotAtThisTier");
        assertThatThrownBy(() -> in(street, Role.PV)).hasMessageContaining("roleNotAtThisTier");
        assertThatCode(() -> in(street, Role.PU)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("it cannot end before it begins")
    void term_backwards() {
        assertThatThrownBy(() -> Membership.inHub(1, street, null, Role.ST, TODAY, TODAY.minusDays(1)))
                .hasMessageContaining("endsBeforeItBegins");
    }

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
    @DisplayName("SOD-9 and SOD-5: auditor and platform administrator hold no business role, in no hub")
    void auditorAndPlatform() {
        assertRefused("SOD-9", in(city, Role.AU), in(street, Role.ST));
        assertRefused("SOD-5", in(district, Role.DT), in(city, Role.PA));
        assertAccepted(in(city, Role.AU), in(street, Role.CI));
    }

    @Test
    @DisplayName("the same role is not given twice in one place")
    void doubled() {
        assertThatThrownBy(() -> Duties.check(in(street, Role.ST), List.of(in(street, Role.ST))))
                .hasMessageContaining("doubled");
        assertAccepted(in(street, Role.IN), in(otherStreet, Role.IN));
    }

    private static void assertRefused(String rule, Membership held, Membership added) {
        assertThatThrownBy(() -> Duties.check(added, List.of(held)))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.source())
                        .isEqualTo(rule));
    }

    private static void assertAccepted(Membership held, Membership added) {
        assertThatCode(() -> Duties.check(added, List.of(held))).doesNotThrowAnyException();
    }

    private static Membership in(Hub hub, Role role) {
        return Membership.inHub(1, hub, null, role, TODAY, null);
    }
}
