package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BearerIT {

    private static final String MINE = "/api/v1/my/account";

    private final Browser client = new Browser();
    private final IdentityProvider provider = new IdentityProvider();

    @Test
    @DisplayName("a good token is answered, and begins no session")
    void goodToken() {
        var answer = client.get(MINE, "Authorization", provider.bearer("street.officer"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("name")).isEqualTo("王建国");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    @DisplayName(
            "somebody who has never been here is known after his first requests, also when several come in the same moment")
    void firstRequests() {
        for (int round = 0; round < 3; round++) {
            var name = "first.requests." + round;
            provider.person(name, true, true);
            var bearer = provider.bearer(name);
            Supplier<Page> asking = () -> client.get(MINE, "Authorization", bearer);
            assertThat(AtOnce.statuses(asking, asking, asking, asking)).containsOnly(200);
        }
    }

    @Test
    @DisplayName("without a token: 401 and how to do it")
    void noToken() {
        var answer = client.get(MINE);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    @DisplayName("every forged, unsigned or broken token is 401, and the answer says so on the wire")
    void forgedTokens() throws GeneralSecurityException {
        var good = provider.tokens("street.officer").getString("access_token");

        new ForgedTokens(good, provider.signingKey()).all().forEach(this::assertRefused);
    }

    @Test
    @DisplayName("a good token for somebody else's API, of another issuer, or of another kind is 401")
    void tokensForSomethingElse() {
        var tokens = provider.tokens("street.officer");

        assertRefused("another audience", provider.tokenForAnotherAudience());
        assertRefused("another issuer", provider.tokenOfAnotherIssuer());
        assertRefused("an ID token", tokens.getString("id_token"));
        assertRefused("a refresh token", tokens.getString("refresh_token"));
    }

    @Test
    @DisplayName("a bad token is refused on the public API too, and its answer is no page")
    void badTokenOnPublicApi() {
        var answer = client.get("/api/v1/public/about", "Authorization", "Bearer x.y.z");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(client.get("/api/v1/public/about").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a token counts in its header only, and a page does not look at it")
    void elsewhere() {
        var token = provider.tokens("street.officer").getString("access_token");

        assertThat(client.get(MINE + "?access_token=" + token).status()).isEqualTo(401);
        assertThat(client.get("/h/110105026/", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(302);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @DisplayName("a token is good until it expires, and then 401")
    void expired() {
        provider.accessTokensLive("liandong-demo", "3");
        try {
            var bearer = provider.bearer("street.officer");
            assertThat(client.get(MINE, "Authorization", bearer).status()).isEqualTo(200);

            Page answer;
            do {
                answer = client.get(MINE, "Authorization", bearer);
            } while (answer.status() == 200);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        } finally {
            provider.accessTokensLive("liandong-demo", null);
        }
    }

    private void assertRefused(String how, String token) {
        var answer = client.get(MINE, "Authorization", "Bearer " + token);

        assertThat(answer.status()).as(how).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).as(how).contains("Bearer error=\"invalid_token\"");
        assertThat(answer.header("Content-Type").orElse("")).as(how).startsWith("application/problem+json");
        assertThat(answer.cookies()).as(how).isEmpty();
    }
}
