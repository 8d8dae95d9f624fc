package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.browser.PostOffice.text;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;
import org.liandong.browser.PostOffice;

/** Somebody whom nobody has invited comes in by himself. */
class RegistrationPageIT extends PageIT {

    private static final String ORGANIZATION = "52110105MJDW003878";
    private static final String PASSWORD = "a-long-enough-password";
    private static final Pattern LINK = Pattern.compile("http://\\S+/login-actions/action-token\\S+");

    @RegisterExtension
    final PostOffice post = new PostOffice();

    @Test
    @DisplayName(
            "who acts for an organization and has no account makes one on the way to its claim, by an address he proves")
    void claimant(Chromium chromium) {
        var name = "registered." + System.nanoTime();
        var email = name + "@example.org";
        chromium.visitor().go(Chromium.SITE + "/organizations/" + ORGANIZATION);
        chromium.press("a[href*='/my/claim']");
        assertThat(chromium.asksForPassword()).isTrue();

        chromium.follow("注册");
        assertThat(chromium.attributes("form input[type=text], form input[type=email]", "name"))
                .as("the family name comes first, as Chinese names are written")
                .containsSubsequence("lastName", "firstName");
        chromium.type("#username", name)
                .type("#email", email)
                .type("#lastName", "周")
                .type("#firstName", "明")
                .press("input[type=submit], button[type=submit]");
        assertThat(chromium.asksForPassword()).isFalse();
        chromium.go(Chromium.SITE + "/my/");
        assertThat(chromium.source()).as("before the address is proved").doesNotContain("ld-desk");

        var mail = LINK.matcher(text(post.awaitMail(email, "邮")));
        assertThat(mail.find()).isTrue();
        chromium.go(mail.group());
        chromium.type("#password-new", PASSWORD)
                .type("#password-confirm", PASSWORD)
                .press("input[type=submit], button[type=submit]");
        chromium.putUp(); // the identity provider's form looks for a password field that it does not show
        chromium.go(Chromium.SITE + "/my/claim?uscc=" + ORGANIZATION);
        assertThat(chromium.address()).startsWith("/my/claim");
        assertThat(chromium.text("main")).contains("认领社会组织");
        assertThat(chromium.text(".ld-bar")).contains("周明");
        PageCheck.hold(chromium);
    }
}
