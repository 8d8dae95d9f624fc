package org.liandong.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginAttemptTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/h/110105026/, true",
        "/h/110105026/?q=%E4%BA%AC&state=REPORTED, true",
        "/, true",
        "//example.org/, false",
        "/\\example.org, false",
        "https://example.org/, false",
        "example.org, false",
        "'', false",
        "'/a b', false",
    })
    @DisplayName("after the login one arrives on this site only")
    void ours(String page, boolean ours) {
        assertThat(LoginAttempt.isOurs(page)).isEqualTo(ours);
    }
}
