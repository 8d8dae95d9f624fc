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

    private volatile boolean down;

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
                    isDown(true);
                    return;
                }
            }
            isDown(false);
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "the mail server was gone before the line was closed", e);
        }
    }

    /** Told when it changes, not at each round. */
    private void isDown(boolean now) {
        if (now && !down) {
            LOG.warning(() -> "the mail server " + server.address() + " does not take mail; it waits");
        } else if (!now && down) {
            LOG.info(() -> "the mail server " + server.address() + " takes mail again");
        }
        down = now;
    }
}
