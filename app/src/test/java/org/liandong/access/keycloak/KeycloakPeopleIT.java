package org.liandong.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.access.Newcomer;
import org.liandong.access.People;
import org.liandong.shared.NotReachable;
import org.liandong.shared.RuleViolation;

@ExtendWith(ArquillianExtension.class)
class KeycloakPeopleIT {

    @Inject
    People people;

    @Test
    @DisplayName("an account is made, found by its address in whatever case, and taken back")
    void madeAndTakenBack() {
        var email = "made." + System.nanoTime() + "@example.org";

        var made = people.enrol(new Newcomer(email, "孙", "立", Locale.SIMPLIFIED_CHINESE));

        assertThat(made.passwordPending()).isTrue();
        assertThat(made.enabled()).isTrue();
        assertThat(made.locale()).isEqualTo("zh-CN");
        assertThat(people.byEmail(email.toUpperCase(Locale.ROOT))).contains(made);
        assertThatThrownBy(() -> people.enrol(new Newcomer(email, "孙", "立", Locale.SIMPLIFIED_CHINESE)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("access.account.nameTaken");

        people.withdraw(made.sub());

        assertThat(people.byEmail(email)).isEmpty();
        assertThat(people.bySub(made.sub())).isEmpty();
    }

    @Test
    @DisplayName("a rare character of a name, which has four bytes, is kept")
    void rareName() {
        var email = "rare." + System.nanoTime() + "@example.org";

        var made = people.enrol(new Newcomer(email, "王", "𬭎", Locale.SIMPLIFIED_CHINESE));

        assertThat(made.givenName()).isEqualTo("𬭎");
        people.withdraw(made.sub());
    }

    @Test
    @DisplayName("an identity provider that breaks off over a rare character is told as such, and not as silent")
    void noRoomForRareName() throws IOException {
        var narrow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(narrow, "/realms/liandong/protocol/openid-connect/token", 200, "{\"access_token\":\"it\"}");
        answer(narrow, "/admin/realms/liandong/users", 500, "{}");
        narrow.start();
        try {
            var people =
                    new KeycloakPeople("http://127.0.0.1:" + narrow.getAddress().getPort() + "/realms/liandong");

            assertThatThrownBy(() -> people.enrol(new Newcomer("it@example.org", "王", "𬭎", Locale.CHINA)))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("access.account.nameRare");
            assertThatThrownBy(() -> people.enrol(new Newcomer("it@example.org", "王", "宏", Locale.CHINA)))
                    .isInstanceOf(NotReachable.class);
        } finally {
            narrow.stop(0);
        }
    }

    private static void answer(HttpServer server, String path, int status, String json) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, json.length());
            exchange.getResponseBody().write(json.getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
    }

    @Test
    @DisplayName("who cannot be written to is told a password: the identity provider says that it has sent nothing")
    void notWritten() {
        assertThat(people.writeTo("anybody")).isFalse();
    }

    @Test
    @DisplayName("an identity provider that does not answer is told as such")
    void notReachable() {
        var lost = new KeycloakPeople("http://127.0.0.1:1/realms/liandong");

        assertThatThrownBy(() -> lost.byEmail("anybody@example.org"))
                .isInstanceOf(NotReachable.class)
                .hasMessageContaining("access.provider.notReachable");
    }
}
