package org.liandong.message;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.tenancy.HubsProvisioned;

/** Sends what waits, on every node at once: each row goes out by the one that locks it. */
@ApplicationScoped
class MailRounds {

    private static final Logger LOG = Logger.getLogger(MailRounds.class.getName());
    private static final int PORTION = 50;
    private static final long PACE_MILLIS = 2000;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private MailServer server;

    @Inject
    private Posting posting;

    private ScheduledFuture<?> rounds;

    synchronized void begin(@Observes HubsProvisioned provisioned) {
        if (rounds == null && server.isThere()) {
            rounds = executor.scheduleWithFixedDelay(this::round, PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** An exception would end the rounds for good, so it is told and the next one tries again. */
    private void round() {
        try {
            send();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "mail waits, and is tried again", e);
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
