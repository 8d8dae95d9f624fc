package org.liandong.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RealmMailTest {

    @Test
    @DisplayName("a mail server with a login and STARTTLS is told to Keycloak in its own words")
    void full() {
        assertThat(RealmMail.settings(
                        "smtp://mail%40example.org:p%23s+s@smtp.example.org?starttls=true&from=hub%2Bmail@example.org"))
                .containsEntry("host", "smtp.example.org")
                .containsEntry("port", "587")
                .containsEntry("ssl", "false")
                .containsEntry("starttls", "true")
                .containsEntry("auth", "true")
                .containsEntry("user", "mail@example.org")
                .containsEntry("password", "p#s+s")
                .containsEntry("from", "hub+mail@example.org");
    }

    @Test
    @DisplayName("TLS from the start has its own port; without a login there is none")
    void tls() {
        assertThat(RealmMail.settings("smtps://smtp.example.org?from=a@example.org"))
                .containsEntry("port", "465")
                .containsEntry("ssl", "true")
                .containsEntry("auth", "false")
                .doesNotContainKeys("user", "password");
    }

    @Test
    @DisplayName(
            "with a mail server people make accounts by an address that they prove, unless the operator wants none")
    void registration() {
        var smtpUrl = "smtp://smtp.example.org?from=a@example.org";
        assertThat(RealmMail.realm(smtpUrl, true))
                .containsEntry("registrationAllowed", true)
                .containsEntry("verifyEmail", true);
        assertThat(RealmMail.realm(smtpUrl, false))
                .containsEntry("registrationAllowed", false)
                .containsEntry("verifyEmail", true);
    }

    @Test
    @DisplayName("an address without a sender is refused, and the password in it is not told")
    void refused() {
        assertThatThrownBy(() -> RealmMail.settings("smtp://user:hidden@smtp.example.org"))
                .isInstanceOf(Refusal.class)
                .hasMessageNotContaining("hidden");
    }
}
