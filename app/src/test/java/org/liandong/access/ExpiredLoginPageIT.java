package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

class ExpiredLoginPageIT extends PageIT {

    private static final String IN_VIEW =
            "const at = document.querySelector('#messages .ld-notice').getBoundingClientRect();"
                    + "return at.top >= 0 && at.bottom <= innerHeight && at.left >= 0 && at.right <= innerWidth";
    private static final String PAGE = "/h/110105026/registry/org/view?uscc=52110105MJDW00010A";

    @Test
    @DisplayName("whose login has expired while he wrote reads so, logs in again, and sends what he wrote")
    void keptAndSent(Chromium chromium) {
        chromium.as("street.officer").open(PAGE);
        chromium.type("[id='note:text']", "写到一半，登录过期了。").visitor().press("[id='note:save']");

        assertThat(chromium.status()).isEqualTo(401);
        assertThat(chromium.text("h1")).isEqualTo("登录已过期");
        chromium.putUp(); // of the status
        PageCheck.hold(chromium);
        PageCheck.hold(chromium.phone());

        chromium.desktop().as("street.officer").press("main button");

        assertThat(chromium.address()).isEqualTo(PAGE);
        assertThat(chromium.text("main")).contains("写到一半，登录过期了。");
    }

    @Test
    @DisplayName("a script's form stays as it is when the login has expired, and its reader is told above it")
    void toldInPlace(Chromium chromium) {
        chromium.as("street.officer").open(PAGE);
        chromium.type("[id='note:text']", "还在这里").visitor();

        chromium.run("PrimeFaces.ab({s: 'note:save', f: 'note', u: 'note'})");

        chromium.until("told", () -> chromium.has("#messages .ld-notice-amber"));
        assertThat(chromium.text("#messages")).contains("登录已过期");
        assertThat(chromium.attributes("#messages a", "href")).containsExactly("/login/beside");
        assertThat((Boolean) chromium.run(IN_VIEW)).as("seen where he writes").isTrue();
        assertThat(chromium.find("[id='note:text']").getDomProperty("value")).isEqualTo("还在这里");
    }
}
