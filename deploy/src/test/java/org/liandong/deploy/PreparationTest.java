package org.liandong.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {

    @Test
    @DisplayName("prepare.sql falls into single statements without comments, as the server's init file needs them")
    void statements() {
        assertThat(MariaDb.statements(Packed.text("/db/prepare.sql")))
                .hasSizeGreaterThan(15)
                .allSatisfy(statement -> assertThat(statement)
                        .matches("(CREATE|ALTER|GRANT|DROP) .*")
                        .doesNotContain("\n")
                        .doesNotContain("--"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.4.5-MariaDB", "5.5.5-11.4.2-MariaDB", "12.0.1-MariaDB-log", "8.0.15", "8.4.0", "9.1.0"})
    @DisplayName("server versions that keep what they are given are taken")
    void goodVersions(String version) {
        assertThatCode(() -> ServerCheck.requireVersion(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.11.19-MariaDB", "5.5.5-10.11.19-MariaDB", "11.3.2-MariaDB", "5.7.44", "something"})
    @DisplayName("older servers are refused by their version")
    void oldVersions(String version) {
        assertThatThrownBy(() -> ServerCheck.requireVersion(version)).hasMessageContaining(version);
    }
}
