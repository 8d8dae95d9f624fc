package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        var user = Membership.inOrganization(1, USCC, Role.SO, TODAY, null);

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
    @DisplayName("two overlap when there is a day on which both hold")
    void overlapping() {
        var week = Membership.inHub(1, street, null, Role.ST, TODAY, TODAY.plusDays(6));
        var next = Membership.inHub(1, street, null, Role.IN, TODAY.plusDays(7), null);
        var always = in(street, Role.TR);

        assertThat(week.overlaps(next)).isFalse();
        assertThat(next.overlaps(week)).isFalse();
        assertThat(week.overlaps(always)).isTrue();
        assertThat(always.overlaps(next)).isTrue();

        always.revoke(Clock.systemUTC());

        assertThat(week.overlaps(always)).isFalse();
    }

    @Test
    @DisplayName("in an organization one is its user or its administrator")
    void inOrganization() {
        assertThatCode(() -> Membership.inOrganization(1, USCC, Role.OA, TODAY, null))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Membership.inOrganization(1, USCC, Role.ST, TODAY, null))
                .hasMessageContaining("roleNotInOrganization");
    }

    @Test
    @DisplayName("SOD-10: a suspension has a reason, holds from its first to its last day, and not after it is lifted")
    void suspension() {
        var suspension = new Suspension(
                in(street, Role.ST), TODAY.plusDays(1), TODAY.plusDays(2), new GivenReason("离岗培训"), TODAY);

        assertThat(suspension.holdsOn(TODAY)).isFalse();
        assertThat(suspension.holdsOn(TODAY.plusDays(1))).isTrue();
        assertThat(suspension.holdsOn(TODAY.plusDays(2))).isTrue();
        assertThat(suspension.holdsOn(TODAY.plusDays(3))).isFalse();

        suspension.lift(Clock.systemUTC());

        assertThat(suspension.holdsOn(TODAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> new GivenReason(" ")).hasMessageContaining("access.reason.missing");
        assertThatThrownBy(() ->
                        new Suspension(in(street, Role.ST), TODAY.minusDays(1), null, new GivenReason("离岗培训"), TODAY))
                .hasMessageContaining("beginsInThePast");
    }

    private static Membership in(Hub hub, Role role) {
        return Membership.inHub(1, hub, null, role, TODAY, null);
    }
}
