package org.liandong.message;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Topic;

/** What a mail says: what it is about and where more is to be read, why it comes and how to change that; nothing else. */
record MailText(String subject, String body) {

    /** The page on which one chooses. */
    static final String SETTINGS = "/my/messages/settings";

    private static final int SUBJECT_LENGTH = 200;

    /** A group of lines of the daily mail. */
    record Group(String title, List<DigestSection.Line> lines) {}

    static MailText single(Topic topic, String what, String hub, String path, Texts texts, URI site) {
        var from = hub == null ? texts.text("message.product") : hub;
        return new MailText(
                subject(texts.text("message.mail.subject", from, what)),
                String.join(
                        "\n",
                        what,
                        "",
                        texts.text("message.mail.from", from),
                        texts.text("message.mail.open", site + path),
                        "",
                        "--",
                        texts.text(
                                topic.isMandatory() ? "message.mail.whyMandatory" : "message.mail.why",
                                texts.label(topic)),
                        texts.text("message.mail.change", site + SETTINGS),
                        ""));
    }

    static MailText digest(LocalDate day, List<Group> groups, Texts texts, URI site) {
        var body = new StringBuilder();
        for (var group : groups) {
            body.append(group.title()).append("\n\n");
            for (var line : group.lines()) {
                body.append("* ").append(SmtpLine.oneLine(line.text())).append('\n');
                body.append("  ").append(site).append(line.path()).append('\n');
            }
            body.append('\n');
        }
        body.append("--\n")
                .append(texts.text("message.digest.why"))
                .append('\n')
                .append(texts.text("message.mail.change", site + SETTINGS))
                .append('\n');
        return new MailText(subject(texts.text("message.digest.subject", day)), body.toString());
    }

    private static String subject(String text) {
        var line = SmtpLine.oneLine(text);
        return line.codePointCount(0, line.length()) <= SUBJECT_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH)) + "…";
    }
}
