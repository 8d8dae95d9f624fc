package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Turns;

/** Sends what waits, on every node at once: each row goes out by the one that locks it. */
@ApplicationScoped
class MailRounds {

    private static final Logger LOG = Logger.getLogger(MailRounds.class.getName());
    private static final int PORTION = 50;
    private static final Duration PACE = Duration.ofSeconds(2);

    @Inject
    private Turns turns;

    @Inject
    private MailServer server;

    @Inject
    private Posting posting;

    void begin(@Observes HubsProvisioned provisioned) {
        if (server.isThere()) {
            turns.take("message.mail", PACE, this::send);
        }
    }

    /** One round: over one line, until nothing is due or the server is gone. */
    void send() {
        var due = posting.due(PORTION);
        if (due.isEmpty()) {
            return;
        }
        try (var line = server.line()) {
            for (long id : due) {
                if (!posting.post(id, line)) {
                    LOG.warning(() -> "the mail server " + server.address() + " does not take mail; it waits");
                    return;
                }
            }
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "the mail server was gone before the line was closed", e);
        }
    }
}
