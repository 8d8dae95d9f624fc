package org.liandong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** The rule table as people of a room read it. */
class RulePageIT extends PageIT {

    private static final String RULES = "/h/110105026/rules/list";

    @Test
    @DisplayName("what holds today is found by a word of either language, and tells value, source and whose rule it is")
    void reading(Chromium chromium) {
        chromium.as("street.officer").open(RULES + "?lang=zh&q=decideDays");
        assertThat(chromium.texts("tbody th")).containsExactly("应急查阅申请的批准期限", "认领申请的批准期限");
        assertThat(chromium.open(RULES + "?q=Time to decide a claim").texts("tbody th"))
                .containsExactly("认领申请的批准期限");
        assertThat(chromium.texts("td[data-label=数值]")).containsExactly("5个工作日");
        assertThat(chromium.texts("td[data-label=适用地区]")).containsExactly("全国");
        chromium.follow("认领申请的批准期限");
        assertThat(chromium.text("main")).contains("5个工作日", "2015-10-01", "平台默认值", "registry.claim.decideDays");
        PageCheck.hold(chromium);

        assertThat(chromium.open(RULES + "?q=基金会管理条例").texts("td[data-label=适用地区]"))
                .containsExactly("北京市");
        assertThat(chromium.open(RULES + "?lang=en&q=基金会管理条例").texts("tbody th"))
                .containsExactly("Tier that registers: Foundation");
        assertThat(chromium.texts("td[data-label='Where it holds']")).containsExactly("Beijing");
    }

    @Test
    @DisplayName("the list goes on behind its first page, in either order, without losing or repeating a rule")
    void pages(Chromium chromium) {
        for (var sort : new String[] {"KEY", "-KEY", "FROM", "-FROM"}) {
            chromium.as("street.officer").open(RULES + "?lang=zh&size=20&sort=" + sort);
            var seen = new ArrayList<>(chromium.texts("tbody th"));
            while (chromium.has("a[rel=next]")) {
                chromium.press("a[rel=next]");
                seen.addAll(chromium.texts("tbody th"));
            }
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(chromium.open(RULES + "?size=100&sort=" + sort).texts("tbody th"))
                    .containsExactlyElementsOf(seen);
        }
    }

    @Test
    @DisplayName("what is no rule is not found")
    void unknown(Chromium chromium) {
        chromium.as("street.officer").open("/h/110105026/rules/view?key=nonsense");
        assertThat(chromium.status()).isEqualTo(404);
    }

    @Test
    @DisplayName("everybody finds a rule from the first page, with unit, source and earlier values, without scripts")
    void inPublic(Chromium chromium) {
        chromium.visitor().scripts(false).open("/").follow("适用规则");
        assertThat(chromium.address()).isEqualTo("/rules");
        chromium.type("#q", "decideDays").press("form[role=search] button");
        assertThat(chromium.texts("tbody th")).containsExactly("应急查阅申请的批准期限", "认领申请的批准期限");
        assertThat(chromium.texts("td[data-label=数值]")).containsOnly("1个工作日", "5个工作日");

        chromium.follow("认领申请的批准期限");
        assertThat(chromium.address()).isEqualTo("/rules/registry.claim.decideDays");
        assertThat(chromium.text("main")).contains("5个工作日", "2015-10-01", "平台默认值", "registry.claim.decideDays", "历次规定");
    }

    @Test
    @DisplayName("a hub's public page leads to the rules that hold there, and a rule is read there too")
    void atHub(Chromium chromium) {
        chromium.visitor().open("/en/hubs/110105").follow("Rules in force here");
        assertThat(chromium.text(".ld-list-chips")).contains("Chaoyang");
        chromium.type("#q", "Foundation").press("form[role=search] button");
        chromium.follow("Tier that registers: Foundation");

        assertThat(chromium.address()).isEqualTo("/en/rules/registry.uscc.registrarTier?object=FOUNDATION&hub=110105");
        assertThat(chromium.text("main")).contains("Chaoyang", "City", "Beijing");
        chromium.press(".ld-crumbs li:nth-child(2) a");
        assertThat(chromium.address()).isEqualTo("/en/rules?hub=110105");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules/nonsense", "/rules/registry.uscc.registrarTier", "/rules?hub=999999", "/rules/a/b"})
    @DisplayName("what is no rule is not found in public either")
    void unknownInPublic(String path, Chromium chromium) {
        chromium.visitor().open(path);
        assertThat(chromium.status()).isEqualTo(404);
    }
}
