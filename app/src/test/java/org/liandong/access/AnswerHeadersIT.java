package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AnswerHeadersIT {

    private static final String STREET = "/h/110105026/";

    /** Pages, API, files, health, refusals of every kind, and a failure of the server's own. */
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/en/",
            "/organizations",
            "/hubs/110105026",
            "/hubs/110105026/theme.css",
            "/nowhere",
            "/liandong/desk.css",
            "/liandong/mark.svg",
            "/jakarta.faces.resource/core.js.xhtml?ln=primefaces",
            "/registry/org/list.xhtml",
            "/WEB-INF/web.xml",
            "/api/v1/public/about",
            "/api/v1/public/organizations/x",
            "/api/v1/nowhere",
            "/api/v1/my/account",
            "/api/v1/hubs/110101010/staff",
            "/openapi",
            "/health/ready",
            "/metrics",
            "/login",
            "/login/beside",
            "/callback?error=access_denied&state=abcdefgh",
            STREET,
            STREET + "registry/org/list",
            STREET + "nowhere",
            "/h/110101010/");

    @Test
    @DisplayName("every answer carries the headers that protect it, and none tells what the server is")
    void everyAnswer() {
        var officer = new Browser();
        officer.logIn("street.officer", STREET);
        var answers = new ArrayList<Page>();
        for (String address : ADDRESSES) {
            answers.add(officer.get(address));
            answers.add(new Browser().get(address));
        }
        answers.add(officer.send("PATCH", "/login", "", "Sec-Fetch-Site", "same-origin"));
        answers.add(new Browser().send("POST", STREET, "a=b", "Content-Type", Form.URL_ENCODED));
        answers.add(officer.send("POST", STREET, "", "Origin", "https://example.org"));
        answers.add(officer.get("/api/v1/my/account", "Authorization", "Bearer x.y.z"));

        var softly = new SoftAssertions();
        answers.forEach(answer -> protectedAndSilent(answer, softly));
        softly.assertAll();
    }

    private static void protectedAndSilent(Page answer, SoftAssertions softly) {
        String what = answer.status() + " " + answer.address();
        softly.assertThat(answer.status()).as(what).isLessThan(500);
        softly.assertThat(answer.header("X-Content-Type-Options")).as(what).contains("nosniff");
        softly.assertThat(answer.header("X-Frame-Options")).as(what).contains("DENY");
        softly.assertThat(answer.header("Referrer-Policy")).as(what).contains("same-origin");
        softly.assertThat(answer.header("Permissions-Policy")).as(what).isPresent();
        softly.assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).contains("same-origin");
        softly.assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(what)
                .hasSize(1);
        softly.assertThat(answer.header("X-Powered-By")).as(what).isEmpty();
        softly.assertThat(answer.header("Server")).as(what).isEmpty();
        softly.assertThat(answer.header("Strict-Transport-Security"))
                .as(what + ": no TLS here")
                .isEmpty();
        softly.assertThat(answer.headers().map().toString().toLowerCase(Locale.ROOT))
                .as(what)
                .doesNotContain("payara", "glassfish", "grizzly", "mojarra", "jersey", "primefaces/");
        if (answer.status() >= 400) {
            softly.assertThat(answer.body().toLowerCase(Locale.ROOT))
                    .as(what)
                    .doesNotContain("payara", "glassfish", "exception", "org.liandong", "stacktrace");
        }
    }

    @Test
    @DisplayName("every cookie has the flags its use allows: no script, no other site's form, no host but ours")
    void cookies() {
        var officer = new Browser();
        var form = officer.open(STREET);
        var set = new ArrayList<>(new Browser().get(STREET).cookies());
        officer.logIn("street.officer", form);
        for (String address : ADDRESSES) {
            set.addAll(officer.get(address).cookies());
        }

        assertThat(set).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain="));
        assertThat(set.stream()
                        .map(cookie -> cookie.substring(0, cookie.indexOf('=')).replaceAll("(login)-.*", "$1")))
                .contains("liandong", "liandong-login")
                .isSubsetOf("liandong", "liandong-login", "JSESSIONIDVERSION");
    }
}
