package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    @DisplayName("a Chinese name is family name first, without a space")
    void chineseName() {
        assertThat(nameFrom(Map.of("name", "建国 王", "family_name", "王", "given_name", "建国")))
                .isEqualTo("王建国");
    }

    @Test
    @DisplayName("another name stays as the provider writes it")
    void westernName() {
        assertThat(nameFrom(Map.of("name", "Anna Berg", "family_name", "Berg", "given_name", "Anna")))
                .isEqualTo("Anna Berg");
    }

    @Test
    @DisplayName("without a name the user name stands in, and without that the sub")
    void noName() {
        assertThat(nameFrom(Map.of("preferred_username", "anna", "sub", "s"))).isEqualTo("anna");
        assertThat(nameFrom(Map.of("sub", "s"))).isEqualTo("s");
    }

    private static String nameFrom(Map<String, String> claims) {
        return Identity.of(claims::get).displayName();
    }
}
