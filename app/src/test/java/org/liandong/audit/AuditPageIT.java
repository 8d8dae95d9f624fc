package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
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
    @DisplayName("the log is no page for who has no right to it, and a place that is none is 404")
    void refused(Chromium chromium) {
        chromium.as("street.officer").open("/h/110105026/audit/list");
        assertThat(chromium.status()).isEqualTo(403);
        assertThat(chromium.text("h1")).contains("不能办理");

        chromium.as("auditor").open(LOG + "?after=x");
        assertThat(chromium.status()).isEqualTo(404);
    }
}
