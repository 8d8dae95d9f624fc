package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.RuleViolation;

class AppointmentTest {

    private static Appointment of(String familyName, String givenName) {
        return new Appointment("a@example.org", familyName, givenName, "ST", null, null, null);
    }

    @Test
    @DisplayName("names as people have them are taken, in any script")
    void names() {
        assertThat(of(" 欧阳 ", "明").family()).isEqualTo("欧阳");
        assertThat(of("O'Brien-Smith", "Jr. 2").family()).isEqualTo("O'Brien-Smith");
        assertThat(of("阿卜杜拉", "买买提·艾力").given()).isEqualTo("买买提·艾力");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A1", "<b>王</b>", "王\r\nBcc: a@b.c", "王\t二", "王\\", "{x}", "a&b", "王;"})
    @DisplayName("a name with signs that no name has is refused beside its own field, not beside the address")
    void signs(String name) {
        assertThatThrownBy(() -> of(name, "x").family()).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.key()).isEqualTo("access.account.nameForm");
            assertThat(refused.reasons().get(0).field()).isEqualTo("familyName");
        });
        assertThatThrownBy(() -> of("x", name).given())
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.reasons().get(0).field()).isEqualTo("givenName"));
    }

    @Test
    @DisplayName("an address with a sign that nobody sees is none")
    void address() {
        var hidden = new Appointment("a\u0000@example.org", "王", "二", "ST", null, null, null);
        assertThatThrownBy(hidden::address).hasMessageContaining("access.account.emailForm");
    }
}
