package org.liandong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page there is, in both languages, at a desk and on a phone: readable for everybody, and without a fault in the browser. */
class EveryPageIT extends PageIT {

    private static final String ORGANIZATION = "52110105MJDW00010A";

    private static final List<String> PUBLIC = List.of(
            "/",
            "/organizations",
            "/organizations?q=%E4%B8%8D%E5%AD%98%E5%9C%A8",
            "/organizations?hub=110105026&type=SERVICE",
            "/organizations/" + ORGANIZATION,
            "/hubs",
            "/hubs/110000",
            "/hubs/110101",
            "/hubs/110105026",
            "/hubs/110105001",
            "/?of=FOUNDATION&month=2026-01",
            "/hubs/110105?of=SERVICE",
            "/rules",
            "/rules?q=%E4%B8%8D%E5%AD%98%E5%9C%A8&hub=110105",
            "/rules/registry.claim.decideDays",
            "/rules/registry.uscc.registrarTier?object=FOUNDATION&hub=110105026",
            "/about",
            "/accessibility",
            "/complaints");

    /** Pages that are the pages of something, and of what. */
    private static final Map<String, String> OF = Map.of(
            "rules/view", "key=registry.uscc.registrarTier&object=FOUNDATION",
            "registry/org/view", "uscc=" + ORGANIZATION,
            "registry/org/edit", "uscc=" + ORGANIZATION);

    /** Who reads a page, and in whose room. */
    private record Reader(String account, String room) {}

    private static final Set<String> JOBS = Set.of("jobs/view", "registry/import/preview", "registry/import/result");

    private static final Reader MOST = new Reader("street.officer", "110105026");

    /** Pages that are not the street officer's. */
    private static final Map<String, Reader> READERS = Map.of(
            "audit/list", new Reader("auditor", "110105026"),
            "access/staff/invite", new Reader("street.admin", "110105026"),
            "access/staff/offices", new Reader("street.admin", "110105026"),
            "access/staff/administrators", new Reader("platform.admin", "110000"),
            "access/glass/list", new Reader("platform.admin", "110000"),
            "access/hub/list", new Reader("platform.admin", "110000"),
            "access/hub/changes", new Reader("platform.admin", "110000"),
            "access/hub/change", new Reader("platform.admin", "110000"));

    static Stream<String> publicPages() {
        return PUBLIC.stream();
    }

    /** Pages of something that is made first; the tests of their features look at them. */
    private static final Set<String> LATER = Set.of(
            "jobs/view",
            "registry/import/preview",
            "registry/import/result",
            "access/staff/view",
            "access/staff/office",
            "access/hub/view",
            "access/hub/document",
            "registry/claim/view");

    static Stream<String> deskPages() {
        return DeskPages.all().stream()
                .filter(page -> !LATER.contains(page) && !page.matches("registry/(contact|document)/.*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("publicPages")
    @DisplayName("a public page")
    void publicPage(String path, Chromium chromium) {
        chromium.visitor();
        hold(chromium, path);
        hold(chromium, "/en" + path);
        chromium.phone().open(path + (path.contains("?") ? "&" : "?") + "elder=1");
        PageCheck.hold(chromium);
        assertThat(chromium.cookies()).as("cookies of public pages").isEmpty();
    }

    @ParameterizedTest(name = "/h/…/{0}")
    @MethodSource("deskPages")
    @DisplayName("a page of the desk")
    void deskPage(String page, Chromium chromium) {
        var reader = READERS.getOrDefault(page, MOST);
        chromium.as(reader.account());
        var address = "/h/" + reader.room() + "/" + page + "?" + (OF.containsKey(page) ? OF.get(page) + "&" : "");
        hold(chromium, address + "lang=en");
        hold(chromium, address + "lang=zh");
        holdInLargeType(chromium, address);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/my/",
                "/my/claim",
                "/my/messages",
                "/my/messages/settings",
                "/my/calendar",
                "/org/" + ORGANIZATION + "/",
                "/org/" + ORGANIZATION + "/people"
            })
    @DisplayName("a page of an organization's or of one's own room")
    void ownPage(String path, Chromium chromium) {
        chromium.as("org.user");
        hold(chromium, path + "?lang=en");
        hold(chromium, path + "?lang=zh");
        holdInLargeType(chromium, path + "?");
    }

    @Test
    @DisplayName("language and large type hold for every page behind the login, until they are chosen anew")
    void chosenForEveryPage(Chromium chromium) {
        chromium.as("street.officer").open("/h/110105026/?lang=en&elder=1").open("/my/");
        assertThat(chromium.has("html.ld-elder[lang=en]")).isTrue();

        chromium.open("/h/110105026/nowhere");
        assertThat(chromium.has("html[lang=en]")).isTrue();

        chromium.open("/h/110105026/registry/org/list")
                .open("/my/?lang=zh&elder=0")
                .open("/h/110105026/");
        assertThat(chromium.has("html.ld-elder")).isFalse();
        assertThat(chromium.has("html[lang=zh-CN]")).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/h/110105026/registry/org/list?lang=en",
                "/h/110105026/access/staff/list?lang=en",
                "/h/110105026/registry/org/list?lang=zh",
                "/organizations"
            })
    @DisplayName("on paper a list is a table with all its columns, however long a name or an address is")
    void onPaper(String path, Chromium chromium) {
        chromium.as("street.officer").open(path).paper();
        chromium.run("document.querySelectorAll('.ld-key a, .ld-mail span').forEach("
                + "words => words.textContent = 'a-name-without-any-place-to-break-at-0123456789@example.org')");

        assertThat(chromium.run("return getComputedStyle(document.querySelector('.ld-table tbody tr')).display"))
                .isEqualTo("table-row");
        assertThat((Long) chromium.run("const frame = document.querySelector('.ld-table-frame');"
                        + " return frame.scrollWidth - frame.clientWidth"))
                .as("pixels beside the sheet")
                .isNotPositive();
    }

    private static void holdInLargeType(Chromium chromium, String address) {
        chromium.open(address + (address.endsWith("?") || address.endsWith("&") ? "" : "&") + "elder=1");
        assertThat(chromium.has("html.ld-elder")).isTrue();
        PageCheck.hold(chromium);
        chromium.desktop().open(address + "elder=0");
    }

    private static void hold(Chromium chromium, String address) {
        chromium.desktop().open(address);
        assertThat(chromium.status()).as(address).isEqualTo(200);
        PageCheck.hold(chromium);
        PageCheck.fit(chromium.magnified());
        chromium.phone().open(address);
        PageCheck.hold(chromium);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("publicPages")
    @DisplayName("a public page reads without JavaScript: it has none")
    void withoutScript(String path, Chromium chromium) {
        chromium.visitor().open(path);

        assertThat(chromium.has("script")).isFalse();
        assertThat(chromium.text("main")).isNotBlank();
    }
}
