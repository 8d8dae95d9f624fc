package org.liandong.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** The public site as somebody without an account uses it. */
class PortalPageIT extends PageIT {

    private static final String CENTRE = "北京市朝阳区望京乐邻社区服务中心";
    private static final String CODE = "52110105MJDW00010A";

    @BeforeEach
    void visitor(Chromium chromium) {
        chromium.visitor();
    }

    @Test
    @DisplayName("a few characters lead from the first page to an organization and to its hub, also without JavaScript")
    void fromSearchToHub(Chromium chromium) {
        chromium.scripts(false).open("/");

        chromium.type("#q", "乐邻社区").press("form[role=search] button");
        assertThat(chromium.texts(".ld-key a")).containsExactly(CENTRE);

        chromium.follow(CENTRE);
        assertThat(chromium.text("h1")).isEqualTo(CENTRE);
        assertThat(chromium.text("main")).contains(CODE, "北京市朝阳区民政局", "周晓梅");

        chromium.follow("望京街道");
        assertThat(chromium.address()).isEqualTo("/hubs/110105026");
        assertThat(chromium.texts(".ld-crumbs li")).containsExactly("首页", "北京市", "朝阳区", "望京街道");
    }

    @Test
    @DisplayName("a whole code finds its one organization")
    void byCode(Chromium chromium) {
        chromium.open("/organizations").type("#q", CODE).press("form[role=search] button");

        assertThat(chromium.texts(".ld-key a")).containsExactly(CENTRE);
    }

    @Test
    @DisplayName("what is narrowed stays narrowed while one searches and goes on to the next page")
    void filters(Chromium chromium) {
        chromium.open("/organizations").follow("社会服务机构").follow("朝阳区").type("#q", "中心");
        chromium.press("form[role=search] button");

        assertThat(chromium.address()).contains("type=SERVICE", "hub=110105");
        assertThat(chromium.texts("td[data-label=类型]")).isNotEmpty().containsOnly("社会服务机构");

        chromium.open("/organizations");
        var first = chromium.texts(".ld-key a");
        chromium.press("a[rel=next]");
        assertThat(chromium.texts(".ld-key a")).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    @Test
    @DisplayName("a search that finds nothing says so and what to do, with a way back")
    void nothingFound(Chromium chromium) {
        chromium.open("/organizations?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA");

        assertThat(chromium.text(".ld-empty")).contains("没有符合条件的社会组织", "请减少查询条件");
        assertThat(chromium.has(".ld-table")).isFalse();
    }

    @Test
    @DisplayName("the district's figures are the sum of its streets', and the city's the sum of its districts'")
    void figures(Chromium chromium) {
        chromium.open("/hubs/110101");

        assertThat(sumOfChildren(chromium)).isEqualTo(total(chromium)).isPositive();
        chromium.open("/hubs/110000");
        assertThat(sumOfChildren(chromium)).isEqualTo(total(chromium));
    }

    private static long total(Chromium chromium) {
        return number(chromium.text(".ld-numbers dd"));
    }

    private static long sumOfChildren(Chromium chromium) {
        return chromium.texts(".ld-glance-map tbody td, .ld-glance-bars tbody td").stream()
                .mapToLong(PortalPageIT::number)
                .sum();
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replace(",", ""));
    }

    @Test
    @DisplayName("the table of districts ends with the city's own figures; pages of advice lead to where they send one")
    void leadsOn(Chromium chromium) {
        chromium.open("/hubs");
        var total = chromium.texts("tfoot td");
        PageCheck.hold(chromium);
        chromium.open("/");
        assertThat(total).last().isEqualTo(chromium.text(".ld-figure-total dd"));

        chromium.open("/accessibility").press("main a");
        assertThat(chromium.address()).isEqualTo("/complaints");
        assertThat(chromium.attributes("main a", "href"))
                .anyMatch(href -> href.endsWith("/organizations"))
                .anyMatch(href -> href.endsWith("/hubs"));
        chromium.open("/organizations/" + CODE);
        assertThat(chromium.attributes("main .ld-note a", "href"))
                .anyMatch(href -> href.endsWith("/my/claim?uscc=" + CODE))
                .anyMatch(href -> href.endsWith("/complaints#wrong"));
    }

    @Test
    @DisplayName("the other language is the same page with the same query; large type stays while one goes on")
    void variants(Chromium chromium) {
        chromium.open("/organizations?type=FOUNDATION").follow("English");
        assertThat(chromium.address()).isEqualTo("/en/organizations?type=FOUNDATION");
        assertThat(chromium.text("h1")).isEqualTo("Social organizations");

        chromium.follow("中文").follow("大字版");
        assertThat(chromium.address()).startsWith("/organizations?").contains("type=FOUNDATION", "elder=1");
        assertThat(size(chromium)).isEqualTo("20px");
        chromium.press(".ld-key a");
        assertThat(size(chromium)).isEqualTo("20px");
        chromium.follow("标准版");
        assertThat(size(chromium)).isEqualTo("16px");
    }

    private static Object size(Chromium chromium) {
        return chromium.run("return getComputedStyle(document.body).fontSize");
    }

    @Test
    @DisplayName("each hub's page stands in its district's colour")
    void colours(Chromium chromium) {
        chromium.open("/hubs/110105026");
        var blue = band(chromium);
        chromium.open("/hubs/110101010");

        assertThat(band(chromium)).isNotEqualTo(blue);
    }

    private static Object band(Chromium chromium) {
        return chromium.run("return getComputedStyle(document.querySelector('header')).backgroundColor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations/52110105MJDW00019X",
                "/organizations/x",
                "/organizations?type=COMPANY",
                "/organizations?hub=999999",
                "/hubs/999999",
                "/hubs/110105026/nothing",
                "/nothing",
                "/en/nothing",
                "/portal/home.xhtml",
                "/registry/org/list.xhtml"
            })
    @DisplayName("what does not exist is 404 on a page that leads on")
    void notFound(String address, Chromium chromium) {
        chromium.open(address);

        assertThat(chromium.status()).isEqualTo(404);
        assertThat(chromium.has("main a")).isTrue();
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("404"));
        PageCheck.hold(chromium);
    }
}
