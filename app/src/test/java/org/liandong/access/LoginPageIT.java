package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LoginPageIT {

    private static final String ROOM = "/h/110105026/";
    private static final String MINE = "/api/v1/my/account";
    private static final String SESSION = "liandong";
    private static final String STREET_OFFICER = "20260003-4c44-4d65-8d6f-6c69616e646f";

    private final Browser browser = new Browser();
    private final IdentityProvider provider = new IdentityProvider();

    @Test
    @DisplayName("a room asks who one is and then shows the very page, with its own ?state and its Chinese query")
    void leadsToTheLoginAndBack() {
        var wanted = ROOM + "?state=REPORTED&q=%E4%BA%AC&code=x";

        var arrived = browser.logIn("street.officer", wanted);

        assertThat(arrived.status()).isEqualTo(200);
        assertThat(arrived.address()).isEqualTo(Browser.at(wanted));
    }

    @Test
    @DisplayName("the session has another id after the login than before it, and a cookie no script or other site uses")
    void sessionIdChanges() {
        var form = browser.open(ROOM);
        var before = browser.cookie(SESSION);

        browser.logIn("street.officer", form);

        assertThat(before).isNotNull();
        assertThat(browser.cookie(SESSION)).isNotNull().isNotEqualTo(before);
        var thief = new Browser();
        thief.setCookie(SESSION, before);
        assertThat(thief.open(ROOM).asksForPassword()).isTrue();
        assertThat(new Browser().get(ROOM).cookies())
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    @DisplayName("an e-mail address taken away at the identity provider is gone with the next login")
    void addressTakenAway() {
        var name = "addressed." + System.nanoTime();
        var email = provider.person(name, true, true);
        browser.logIn(name, "/my/");
        assertThat(browser.get(MINE).body()).contains(email);
        var asked = provider.profile();
        provider.profile(provider.profileWithoutAddress());
        try {
            provider.removeAddress(email);
            var again = new Browser();
            again.logIn(name, "/my/");

            assertThat(again.get(MINE).body()).contains(name).doesNotContain(email);
            assertThat(again.get("/my/messages/settings?lang=en").body()).doesNotContain(email);
        } finally {
            provider.profile(asked);
        }
    }

    @Test
    @DisplayName("two tabs of one session that log in at once both arrive at their own page")
    void twoTabs() {
        var first = browser.open(ROOM + "?tab=1");
        var second = browser.open(ROOM + "?tab=2");

        var firstArrived = browser.logIn("street.officer", first);
        var secondArrived = goOn(second);

        assertThat(firstArrived.address()).isEqualTo(Browser.at(ROOM + "?tab=1"));
        assertThat(firstArrived.status()).isEqualTo(200);
        assertThat(secondArrived.address()).isEqualTo(Browser.at(ROOM + "?tab=2"));
        assertThat(secondArrived.status()).isEqualTo(200);
    }

    @Test
    @DisplayName("two tabs that were opened at once, each with a session of its own, both arrive")
    void twoTabsTwoSessions() {
        var other = new Browser();
        var first = browser.open(ROOM + "?tab=1");
        var second = other.open(ROOM + "?tab=2");
        browser.shareWith(other); // the later session's cookie stays, the earlier one's is lost

        var secondArrived = browser.logIn("street.officer", second);
        var firstArrived = goOn(first);

        assertThat(secondArrived.address()).isEqualTo(Browser.at(ROOM + "?tab=2"));
        assertThat(firstArrived.address()).isEqualTo(Browser.at(ROOM + "?tab=1"));
        assertThat(firstArrived.status()).isEqualTo(200);
    }

    /** The second tab's form; Keycloak knows the browser by then and may ask nothing more. */
    private Page goOn(Page form) {
        var arrived = browser.logIn("street.officer", form);
        return arrived.address().getHost() == null
                        || arrived.address().toString().startsWith(Browser.SITE.toString())
                ? arrived
                : browser.open(form.address());
    }

    @Test
    @DisplayName("logout ends the session here and at the identity provider, which asks for the password again")
    void logout() {
        browser.logIn("street.officer", ROOM);
        var session = browser.cookie(SESSION);

        var after = browser.open("/logout");

        assertThat(after.address()).isEqualTo(Browser.at("/"));
        assertThat(browser.open(ROOM).asksForPassword()).isTrue();
        var thief = new Browser();
        thief.setCookie(SESSION, session);
        assertThat(thief.get(MINE).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("nobody is logged out by a link on another site")
    void forcedLogout() {
        browser.logIn("street.officer", ROOM);

        assertThat(browser.get("/logout", "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(browser.get(MINE).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("the API answers a browser's session, and 401 to one that is over, was never one, or only waits")
    void apiBySession() {
        browser.logIn("street.officer", ROOM);
        assertThat(browser.get(MINE).status()).isEqualTo(200);

        var stranger = new Browser();
        stranger.setCookie(SESSION, "0123456789abcdef0123456789ab");
        assertUnauthorized(stranger.get(MINE));

        var waiting = new Browser();
        waiting.open(ROOM);
        assertUnauthorized(waiting.get(MINE));
    }

    @Test
    @DisplayName("a session whose token cannot be renewed any more is over: API 401, page to the login")
    void sessionEndedAtTheProvider() {
        var others = provider.sessions(STREET_OFFICER);
        provider.accessTokensLive("liandong", "5"); // within the least validity asked for: renewed at every request
        try {
            browser.logIn("street.officer", ROOM);
            assertThat(browser.get(MINE).status()).isEqualTo(200);

            provider.endSessions(STREET_OFFICER, others);

            assertUnauthorized(browser.get(MINE));
            assertThat(browser.open(ROOM).asksForPassword()).isTrue();

            browser.forgetCookies();
            browser.logIn("street.officer", ROOM);
            provider.endSessions(STREET_OFFICER, others);

            assertThat(browser.open(ROOM + "?kept=1").asksForPassword()).isTrue();
        } finally {
            provider.accessTokensLive("liandong", null);
        }
    }

    @Test
    @DisplayName("a room under another host name leads to the public address first, where the login's cookie fits")
    void canonicalHost() {
        var elsewhere = URI.create(Browser.SITE.toString().replace("127.0.0.1", "localhost") + ROOM + "?a=1");

        var form = browser.open(elsewhere);
        var arrived = browser.logIn("street.officer", form);

        assertThat(arrived.address()).isEqualTo(Browser.at(ROOM + "?a=1"));
    }

    @Test
    @DisplayName("/login leads to the page it names, to the first room without one, and to no other site")
    void login() {
        assertThat(browser.logIn("street.officer", "/login").address()).isEqualTo(Browser.at(ROOM));
        assertThat(browser.open("/login?to=/h/110105026/?x=1").address()).isEqualTo(Browser.at(ROOM + "?x=1"));
        for (String foreign : new String[] {"https://example.org/", "//example.org/", "/%5Cexample.org"}) {
            assertThat(browser.open("/login?to=" + foreign).address()).isEqualTo(Browser.at(ROOM));
        }
    }

    @Test
    @DisplayName("a callback nobody asked for leads home, and a refused login is no page")
    void callbackOutOfNowhere() {
        assertThat(browser.get("/callback?state=abcdefgh&code=x").header("Location"))
                .contains(Browser.SITE + "/");
        assertThat(browser.get("/callback").header("Location")).contains(Browser.SITE + "/");
        assertThat(browser.get("/callback?state=abcdefgh&error=access_denied").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("a changing call by cookie is refused unless one of our own pages sent it")
    void crossSiteRequest() {
        browser.logIn("street.admin", ROOM);
        var staff = "/api/v1/hubs/110105026/staff";
        var json = "application/json";

        assertThat(browser.send("POST", staff, "{}", "Content-Type", json).status())
                .isEqualTo(403);
        assertThat(browser.send("POST", staff, "{}", "Content-Type", json, "Origin", "https://example.org")
                        .status())
                .isEqualTo(403);
        assertThat(browser.send("POST", staff, "{}", "Content-Type", json, "Origin", "null")
                        .status())
                .isEqualTo(403);
        assertThat(browser.send(
                                "POST",
                                staff,
                                "{}",
                                "Content-Type",
                                json,
                                "Origin",
                                Browser.SITE.toString(),
                                "Sec-Fetch-Site",
                                "same-site")
                        .status())
                .isEqualTo(403);
        assertThat(browser.send("POST", ROOM, "", "Origin", "https://example.org")
                        .status())
                .isEqualTo(403);

        assertThat(browser.send(
                                "POST",
                                staff,
                                "{}",
                                "Content-Type",
                                json,
                                "Origin",
                                Browser.SITE.toString(),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("public addresses begin no session and set no cookie, also for somebody who is logged in")
    void publicAddresses() {
        browser.logIn("street.officer", ROOM);
        for (var reader : new Browser[] {new Browser(), browser}) {
            for (String path : new String[] {
                "/", "/en/", "/organizations", "/hubs/110105026", "/?state=a&code=b", "/api/v1/public/about", "/nowhere"
            }) {
                assertThat(reader.get(path).cookies()).as(path).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("every answer carries the security headers; public pages one fixed policy, desk pages a nonce")
    void headers() {
        browser.logIn("street.officer", ROOM);
        for (String path : new String[] {"/", "/nowhere", MINE, ROOM, "/api/v1/public/about", "/h/110101010/"}) {
            var answer = browser.get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(path).contains("DENY");
            assertThat(answer.header("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(answer.header("X-Powered-By")).as(path).isEmpty();
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'none'");
        }
        assertThat(browser.get("/").header("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';")
                .doesNotContain("unsafe", "nonce");
        assertThat(browser.get(ROOM).header("Content-Security-Policy").orElse(""))
                .contains("script-src 'self' 'nonce-")
                .doesNotContain("unsafe-eval");
        assertThat(browser.get("/").header("Strict-Transport-Security")).isEmpty();
    }

    private static void assertUnauthorized(Page answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }
}
