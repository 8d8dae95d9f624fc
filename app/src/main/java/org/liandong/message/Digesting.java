package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Public;
import org.liandong.shared.Texts;
import org.liandong.tenancy.CurrentHub;

/** Writes one person's daily mail, and drops his messages that are over their time. */
@ApplicationScoped
@Transactional
@Public("the machine")
class Digesting {

    /** More than anybody reads in a mail; the rest is told the next day. */
    private static final int MOST = 200;

    @Inject
    private Inbox inbox;

    @Inject
    private MailQueue mail;

    @Inject
    private MailServer server;

    @Inject
    private CurrentHub current;

    /** Who may get a mail at all, after the old messages are gone. */
    @ActivateRequestContext
    Optional<Reader> swept(long account, int keptDays) {
        current.actAs(account);
        inbox.sweep(keptDays);
        return server.isThere() ? inbox.reader(account).filter(Reader::hasAddress) : Optional.empty();
    }

    /**
     * One mail with what was laid aside and what other modules add; none where there is nothing. Where the day's mail is there
     * already, because another node has gone through all or the round was begun anew, what came since is told the next day.
     */
    @ActivateRequestContext
    void write(Reader reader, LocalDate day, List<MailText.Group> added) {
        long account = reader.account().id();
        current.actAs(account);
        var texts = reader.texts();
        var aside = inbox.forDigest(MOST);
        var groups = new ArrayList<MailText.Group>(added);
        var lines = aside.stream()
                .filter(message -> reader.choice().way(message.topic()) != Way.NONE)
                .map(message -> line(message, texts))
                .toList();
        if (!lines.isEmpty()) {
            groups.add(new MailText.Group(texts.text("message.digest.messages"), lines));
        }
        if (groups.isEmpty()
                || mail.put(account, "digest " + day, MailText.digest(day, groups, texts, server.site()))) {
            aside.forEach(Message::digested);
        }
    }

    private static DigestSection.Line line(Message message, Texts texts) {
        return new DigestSection.Line(message.text(texts), message.path());
    }
}
