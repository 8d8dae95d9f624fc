package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.RuleViolation;

class AccentColourTest {

    @Test
    void aDarkColourIsKeptAsGiven() {
        assertThat(AccentColour.of("#B91C1C").css()).isEqualTo("#b91c1c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffcc00", "#ffff00", "#00ff00", "#2196f3", "#ffffff", "#f7f8fa", "#777777", "#c2185b"})
    void everyColourCanBeReadOnPaperAndOnTheGround(String given) {
        var accent = AccentColour.of(given);

        assertThat(accent.contrastOnWhite()).isGreaterThanOrEqualTo(4.5);
        assertThat(accent.contrastOnGround()).isGreaterThanOrEqualTo(4.5);
        assertThat(accent.text()).isEqualTo("#ffffff");
    }

    @Test
    void aYellowIsDarkenedNoFurtherThanNeededAndStaysYellow() {
        var accent = AccentColour.of("#ffcc00");

        assertThat(accent.contrastOnGround()).isLessThan(5);
        assertThat(accent.css()).matches("#[789a].[67].00");
    }

    @Test
    void aPaleColourBecomesAColourAndNoGrey() {
        var accent = Integer.parseInt(AccentColour.of("#f7f3d0").css().substring(1), 16);

        assertThat((accent >> 16 & 0xff) - (accent & 0xff)).isGreaterThan(60);
    }

    @Test
    void whatWasMadeReadableStaysAsItIs() {
        var accent = AccentColour.of("#ffcc00");

        assertThat(AccentColour.of(accent.css())).isEqualTo(accent).hasSameHashCodeAs(accent);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "red",
                "#fff",
                "#12345",
                "#1234567",
                "123456",
                "#12345g",
                "#123456\n",
                "#123456;}body{x:y",
                " #123456"
            })
    void whatIsNotSixHexadecimalDigitsIsRefusedBeforeItReachesAStyleSheet(String given) {
        assertThatThrownBy(() -> AccentColour.of(given))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("tenancy.hub.accentForm");
    }
}
