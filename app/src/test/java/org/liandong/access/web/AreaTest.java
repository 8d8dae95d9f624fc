package org.liandong.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/, PUBLIC",
        "/organizations, PUBLIC",
        "/organizations/52110105MJDW00010A, PUBLIC",
        "/hubs/110105026, PUBLIC",
        "/en/, PUBLIC",
        "/health/ready, PUBLIC",
        "/h, PRIVATE",
        "/h/110105026/, PRIVATE",
        "/org/52110105MJDW00010A/, PRIVATE",
        "/my/, PRIVATE",
        "/review/, PRIVATE",
        "/login, PRIVATE",
        "/callback, CALLBACK",
        "/logout, LOGOUT",
        "/api/v1/public/about, PUBLIC_API",
        "/api/v1/publications, API",
        "/api/v1/hubs/110105026/organizations, API",
        "/api/v1/my/account, API",
        "/api, API",
    })
    @DisplayName("an address belongs to one area, and what is not named public under /api/ is private")
    void areas(String path, Area area) {
        assertThat(Area.of(path)).isEqualTo(area);
    }
}
