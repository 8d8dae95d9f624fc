package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

class AuditPageIT extends PageIT {

    private static final String LOG = "/h/110000/audit/list";

    @Test
    @DisplayName("the auditor finds the steps of one organization by its code, with what was entered")
    void byCode(Chromium chromium) {
        chromium.as("auditor").open("/h/110000/?lang=zh").follow("操作日志");
        chromium.type("#object", "52110105MJDW00010A").press("form[role=search] button");

        assertThat(chromium.text("tbody")).contains("登记", "社会组织", "52110105MJDW00010A", "北京市朝阳区望京乐邻社区服务中心");

        chromium.type("#object", "nothing").press("form[role=search] button");
        assertThat(chromium.text(".ld-empty")).contains("没有符合条件的记录");
    }

    @Test
    @DisplayName("the log narrows by kind, action, hub and days, each a chip; a step leads to its organization")
    void narrowed(Chromium chromium) {
        chromium.as("auditor").open(LOG + "?lang=zh");
        PageCheck.hold(chromium);
        chromium.open(LOG + "?objectType=SocialOrg&action=ENTER&hub=110105026&actor=system&object=none");
        assertThat(chromium.texts(".ld-list-state .ld-chip")).hasSize(5);
        chromium.open(LOG + "?objectType=SocialOrg&action=ENTER&from=2020-01-01&to=2099-12-31");
        assertThat(chromium.texts(".ld-list-state .ld-chip")).hasSize(4);
        assertThat(chromium.texts("td[data-label=操作]")).isNotEmpty().containsOnly("登记");
        PageCheck.hold(chromium);

        chromium.press("td[data-label=对象] a");
        assertThat(chromium.has(".ld-strip")).isTrue();

        chromium.open(LOG + "?from=2026-12-31&to=2026-01-01");
        assertThat(chromium.text(".ld-empty")).contains("起始日期2026-12-31晚于截止日期2026-01-01");

        chromium.open(LOG + "?actor=%E6%9F%A5%E6%97%A0%E6%AD%A4%E4%BA%BA");
        assertThat(chromium.text(".ld-empty")).contains("没有符合条件的记录");
    }

    @Test
    @DisplayName("a hub that is none is told of where nothing is found, with a way back; every filter is still there")
    void unknownHub(Chromium chromium) {
        chromium.as("auditor").open(LOG + "?lang=zh").type("#hub", "999").press("form[role=search] button");

        assertThat(chromium.status()).isEqualTo(200);
        assertThat(chromium.text(".ld-empty")).contains("没有代码为“999”的基地", "清除全部条件");
        assertThat(chromium.attributes("#hub", "value")).containsExactly("999");
        PageCheck.hold(chromium);
    }

    @Test
    @DisplayName("SOD-10: the auditor has the chain verified and sees how far it holds")
    void chain(Chromium chromium) {
        chromium.as("auditor").open(LOG + "?lang=zh").press("[id='chain:verify']");

        assertThat(chromium.text("#messages")).contains("核验");
        assertThat(chromium.text("main")).contains("日志存证");
        PageCheck.hold(chromium);
    }

    @Test
    @DisplayName("the log is no page for who has no right to it, and a place that is none is 404")
    void refused(Chromium chromium) {
        chromium.as("street.officer").open("/h/110105026/audit/list");
        assertThat(chromium.status()).isEqualTo(403);
        assertThat(chromium.text("h1")).contains("没有办理此事的权限");

        chromium.as("auditor").open(LOG + "?from=gestern");
        assertThat(chromium.status()).isEqualTo(404);
        chromium.open(LOG + "?after=x");
        assertThat(chromium.status()).isEqualTo(404);
    }
}
