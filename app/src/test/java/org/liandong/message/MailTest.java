package org.liandong.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.TextKey;
import org.liandong.shared.Texts;
import org.liandong.shared.ToldText;
import org.liandong.shared.TwoNames;
import org.liandong.tenancy.Topic;

class MailTest {

    private static final URI SITE = URI.create("https://liandong.example.org");
    private static final Texts CHINESE = Texts.in(Texts.CHINESE);
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final TwoNames WANGJING = new TwoNames("望京街道", "Wangjing");

    private final SmtpLine line = new SmtpLine(SmtpAddress.of("smtp://127.0.0.1?from=liandong@example.org"), SITE);

    private static String raw(jakarta.mail.Message message) throws MessagingException, IOException {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String head(String raw) {
        return raw.substring(0, raw.indexOf("\r\n\r\n"));
    }

    @Test
    @DisplayName("a text is kept once and told to each reader in his language, labels and names included")
    void twoLanguages() {
        var kept = ToldText.of("access.told.lost", List.of(new TextKey("access.Role.ST"), WANGJING));

        assertThat(kept.in(CHINESE)).contains("望京街道").doesNotContain("Wangjing");
        assertThat(kept.in(ENGLISH)).contains("Wangjing").doesNotContain("望京街道");
        assertThat(kept.details()).isEqualTo("[{\"text\":\"access.Role.ST\"},{\"zh\":\"望京街道\",\"en\":\"Wangjing\"}]");
    }

    @Test
    @DisplayName("a mail says what, from where, the link, why it comes and how to change that")
    void whatItSays() {
        var mail = MailText.single(Topic.JOB, "“名录”已处理完成", "望京街道", "/h/110105026/jobs/view?id=1", CHINESE, SITE);

        assertThat(mail.subject()).isEqualTo("【望京街道】“名录”已处理完成");
        assertThat(mail.body())
                .contains("https://liandong.example.org/h/110105026/jobs/view?id=1")
                .contains("“后台任务结束”选择了立即发送")
                .contains("https://liandong.example.org/my/messages/settings");
        assertThat(MailText.single(Topic.ROLE, "x", null, "/my/", ENGLISH, SITE).body())
                .contains("cannot be switched off");
    }

    @Test
    @DisplayName("a line break in a name makes no line of the head and no line of the daily mail")
    void injection() throws Exception {
        var evil = "街道\r\nBcc: everybody@example.org\u2028X: y\nSubject: other";
        var mail = MailText.single(Topic.ROLE, evil, evil, "/my/", CHINESE, SITE);
        var raw = raw(line.written(new Letter(1, "reader@example.org", evil + mail.subject(), mail.body())));

        assertThat(head(raw).lines().map(name -> name.split(":")[0]))
                .doesNotContain("Bcc", "X")
                .containsOnlyOnce("Subject", "To");
        var digest = MailText.digest(
                LocalDate.of(2026, 11, 23),
                List.of(new MailText.Group("消息", List.of(new DigestSection.Line(evil, "/my/")))),
                CHINESE,
                SITE);
        assertThat(digest.body().lines().filter(text -> text.startsWith("Bcc"))).isEmpty();
    }

    @Test
    @DisplayName("an address with a line break or a second reader in it is refused")
    void address() {
        assertThatThrownBy(() -> line.written(new Letter(1, "a@example.org\r\nBcc: b@example.org", "s", "b")))
                .isInstanceOf(AddressException.class);
        assertThatThrownBy(() -> line.written(new Letter(1, "a@example.org, b@example.org", "s", "b")))
                .isInstanceOf(AddressException.class);
    }

    @Test
    @DisplayName(
            "the same letter has the same Message-ID each time, says that a machine wrote it and where to choose otherwise")
    void head() throws Exception {
        var letter = new Letter(42, "reader@example.org", "认领申请", "正文");

        for (int i = 0; i < 2; i++) {
            var message = line.written(letter);
            assertThat(message.getMessageID()).isEqualTo("<42@liandong.example.org>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://liandong.example.org/my/messages/settings>");
            assertThat(message.getSubject()).isEqualTo("认领申请");
            assertThat(message.getContent()).isEqualTo("正文");
            assertThat(message.getContentType()).containsIgnoringCase("text/plain; charset=utf-8");
        }
    }
}
