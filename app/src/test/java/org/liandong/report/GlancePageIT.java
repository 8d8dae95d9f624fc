package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** The city at a glance, for visitors and on the desk. */
class GlancePageIT extends PageIT {

    private static final String CHAOYANG = ".ld-map a[href*='110105']";

    @Test
    @DisplayName("RP-01: the map says of each district what its table says, and leads down to streets and up again")
    void down(Chromium chromium) {
        chromium.visitor().scripts(false).open("/?of=SERVICE");
        assertThat(chromium.attributes(".ld-map a", "aria-label")).hasSize(16);
        var number = chromium.texts(".ld-glance-map tbody td").get(2);
        assertThat(number).isNotEqualTo("0");
        assertThat(chromium.attributes(CHAOYANG, "aria-label").get(0)).isEqualTo("朝阳区：" + number);

        chromium.press(CHAOYANG);
        assertThat(chromium.address()).isEqualTo("/hubs/110105?of=SERVICE");
        assertThat(chromium.text(".ld-glance-bars tfoot td")).isEqualTo(number);
        assertThat(chromium.has(".ld-map"))
                .as("a district's streets have no borders to draw")
                .isFalse();

        chromium.press(".ld-glance-bars a[href*='110105026']");
        assertThat(chromium.texts(".ld-crumbs li")).containsExactly("首页", "北京市", "朝阳区", "望京街道");
        assertThat(chromium.has(".ld-chart")).isTrue();
        assertThat(chromium.has(".ld-glance-bars")).isFalse();
        chromium.follow("朝阳区").follow("北京市");
        assertThat(chromium.has(".ld-map")).isTrue();
    }

    @Test
    @DisplayName("RP-01: by seat, by field of work and by who registered them; the choice stays on the way down")
    void measures(Chromium chromium) {
        chromium.visitor().open("/");
        var whole = chromium.text(".ld-glance-map tfoot td");
        chromium.open("/?measure=FIELDS");
        assertThat(chromium.text(".ld-glance-map tfoot td")).isEqualTo(whole);
        assertThat(chromium.text(".ld-glance")).contains("未填写领域", "按住所地和领域统计");
        PageCheck.hold(chromium);
        chromium.open("/?measure=FIELDS&of=EDUCATION").press(CHAOYANG);
        assertThat(chromium.address()).isEqualTo("/hubs/110105?measure=FIELDS&of=EDUCATION");
        chromium.press(".ld-glance-bars a[href*='110105026']");
        assertThat(chromium.address()).isEqualTo("/hubs/110105026?measure=FIELDS&of=EDUCATION");

        chromium.open("/en/?measure=REGISTRATIONS");
        assertThat(chromium.text(".ld-glance-map tfoot td")).isNotEqualTo("0");
        chromium.press(CHAOYANG);
        assertThat(chromium.address()).isEqualTo("/en/hubs/110105?measure=REGISTRATIONS");
        assertThat(chromium.has(".ld-glance-bars"))
                .as("streets register nothing")
                .isFalse();
        assertThat(chromium.text(".ld-glance")).contains("there are no figures for streets");
        assertThat(chromium.has(".ld-chart")).isTrue();
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop();
    }

    @Test
    @DisplayName("RP-01: a month without figures says so instead of 0, in table, map and chart")
    void before(Chromium chromium) {
        chromium.visitor().open("/?month=2024-01");
        assertThat(chromium.texts(".ld-glance-map td")).hasSize(17).containsOnly("无数据");
        assertThat(chromium.attributes(CHAOYANG, "aria-label").get(0)).isEqualTo("朝阳区：无数据");
        assertThat(chromium.texts(".ld-legend li")).containsExactly("当月尚无数据");
        assertThat(chromium.text(".ld-glance-head .ld-date")).isEqualTo("2024-01-31");
        PageCheck.hold(chromium);
    }

    @Test
    @DisplayName("a district of the map is reached by the keyboard and its focus is seen, whole")
    void keyboard(Chromium chromium) {
        chromium.visitor().open("/");
        chromium.run("document.querySelector(\"" + CHAOYANG + "\").focus({focusVisible: true})");
        assertThat(chromium.run("return document.activeElement.getAttribute('aria-label')"))
                .asString()
                .startsWith("朝阳区");
        assertThat(chromium.run("return [...document.querySelectorAll('.ld-map-ring')]"
                        + ".filter(ring => getComputedStyle(ring).display !== 'none')"
                        + ".map(ring => ring.getAttribute('href')).join()"))
                .isEqualTo("#area-110105");
        assertThat(chromium.attributes(CHAOYANG + " > g", "clip-path"))
                .as("within its own borders, where no neighbour covers it")
                .containsExactly("url(#within-110105)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?measure=MEMBERS", "/?of=COMPANY", "/?month=2026-13", "/hubs/110105?month=9999-01"})
    @DisplayName("an address that asks for figures there are not is 404")
    void unknown(String address, Chromium chromium) {
        chromium.visitor().open(address);
        assertThat(chromium.status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "the desk's home shows the city's officers and the platform's auditor the same map, leading into the rooms")
    void desk(Chromium chromium) {
        chromium.as("city.officer").open("/h/110000/?lang=zh");
        assertThat(chromium.attributes(".ld-map a", "aria-label")).hasSize(16);
        PageCheck.hold(chromium);
        chromium.press(CHAOYANG);
        assertThat(chromium.address()).startsWith("/h/110105/");

        chromium.as("platform.admin").open("/h/110000/?lang=en&of=FOUNDATION");
        assertThat(chromium.text(".ld-glance-head h3")).isEqualTo("Foundations (number)");
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop();
    }
}
