package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Source;
import org.liandong.tenancy.HubFixture;
import org.liandong.tenancy.Limits;

class BreakGlassTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final long ANNA = 1;
    private static final long BEN = 2;

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    @DisplayName("SOD-5: it needs two persons, opens for the hours asked for, and ends by itself")
    void twoPersons() {
        var glass = glass(2);

        assertThatThrownBy(() -> glass.approve(ANNA, clock))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.source())
                        .isEqualTo("SOD-5"));
        assertThat(glass.isOpenAt(NOON)).isFalse();

        glass.approve(BEN, clock);

        assertThat(glass.isOpenAt(NOON)).isTrue();
        assertThat(glass.isOpenAt(NOON.plus(Duration.ofMinutes(119)))).isTrue();
        assertThat(glass.isOpenAt(NOON.plus(Duration.ofHours(2)))).isFalse();
        assertThat(glass.stateAt(NOON.plus(Duration.ofHours(2)))).isEqualTo(GlassState.ENDED);
    }

    @Test
    @DisplayName("SOD-5: it is ended early by hand, refused with a reason, and decided once")
    void ends() {
        var glass = glass(2);
        glass.approve(BEN, clock);
        glass.end(ANNA, clock);
        var refused = glass(1);
        refused.refuse(BEN, new GivenReason("理由不充分"), clock);

        assertThat(glass.isOpenAt(NOON)).isFalse();
        assertThatThrownBy(() -> glass.end(ANNA, clock)).hasMessageContaining("access.glass.notOpen");
        assertThatThrownBy(() -> refused.approve(BEN, clock)).hasMessageContaining("access.glass.move");
    }

    @Test
    @DisplayName("SOD-5, SOD-10: nobody asks without a reason or for longer than may be")
    void limits() {
        assertThatThrownBy(() -> glass(9)).hasMessageContaining("access.glass.hoursRange");
        assertThatThrownBy(() -> glass(0)).hasMessageContaining("access.glass.hoursRange");
        assertThatThrownBy(() -> new GivenReason("")).hasMessageContaining("access.reason.missing");
    }

    private BreakGlass glass(int hours) {
        var street = HubFixture.street(HubFixture.district(HubFixture.city()));
        return new BreakGlass(
                street,
                ANNA,
                new GivenReason("排查故障"),
                hours,
                new Limits.Limit(8, new Source("SOD-5", "access.glass.hours", "")),
                clock);
    }
}
