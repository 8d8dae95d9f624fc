package org.liandong.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmtpAddressTest {

    @Test
    @DisplayName("user, password and sender are decoded, and a plus sign is itself")
    void full() {
        var address = SmtpAddress.of(
                "smtp://mail%40example.org:p%23s+s@smtp.example.org?starttls=true&from=hub%2Bmail@example.org");

        assertThat(address.host()).isEqualTo("smtp.example.org");
        assertThat(address.port()).isEqualTo(587);
        assertThat(address.user()).isEqualTo("mail@example.org");
        assertThat(address.password()).isEqualTo("p#s+s");
        assertThat(address.from()).isEqualTo("hub+mail@example.org");
        assertThat(address.properties()).containsEntry("mail.smtp.starttls.required", "true");
    }

    @Test
    @DisplayName("TLS from the start, without a login")
    void tls() {
        var address = SmtpAddress.of("smtps://smtp.example.org?from=a@example.org");

        assertThat(address.port()).isEqualTo(465);
        assertThat(address.properties())
                .containsEntry("mail.smtps.auth", "false")
                .containsEntry("mail.smtps.ssl.checkserveridentity", "true");
    }

    @Test
    @DisplayName("neither the address as text nor what is kept of an error tells the password")
    void secret() {
        var address = SmtpAddress.of("smtp://user:s3cret@smtp.example.org?from=a@example.org");

        assertThat(address.toString()).doesNotContain("s3cret");
        assertThat(address.harmless("535 no\r\nlogin with s3cret")).isEqualTo("535 no login with …");
    }

    @Test
    @DisplayName("an address without a sender or with another protocol is refused, without telling the password")
    void refused() {
        assertThatThrownBy(() -> SmtpAddress.of("smtp://user:s3cret@smtp.example.org"))
                .hasMessageContaining("from")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> SmtpAddress.of("http://user:s3cret@smtp.example.org?from=a@b"))
                .hasMessageContaining("smtp://")
                .hasMessageNotContaining("s3cret");
    }
}
