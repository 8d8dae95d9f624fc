package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.liandong.rules.Rules;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;

/** Sends one mail of the queue, in a transaction that holds its row meanwhile. */
@ApplicationScoped
@Public("the machine")
class Posting {

    @Inject
    private MailQueue queue;

    @Inject
    private MailServer server;

    @Inject
    private Rules rules;

    @ActivateRequestContext
    List<Long> due(int most) {
        return queue.due(most);
    }

    /** @return whether it makes sense to go on over the same line */
    @ActivateRequestContext
    @Transactional
    boolean post(long id, SmtpLine line) {
        var taken = queue.take(id);
        if (taken.isEmpty()) {
            return true; // another node has it
        }
        var letter = taken.get().letter();
        if (letter.to() == null || letter.to().isBlank()) {
            queue.givenUp(id, "the account has no address");
            return true;
        }
        try {
            line.send(letter);
            queue.sent(id);
            return true;
        } catch (AddressException none) {
            queue.givenUp(id, told(none));
            return true; // the server was not even asked
        } catch (MessagingException e) {
            failed(id, taken.get().attempts(), e);
            return line.isOpen();
        }
    }

    private void failed(long id, int attempts, MessagingException because) {
        if (isFinal(because) || attempts + 1 >= most()) {
            queue.givenUp(id, told(because));
        } else {
            queue.failed(id, attempts, told(because));
        }
    }

    /** With what the server said, which stands in the exceptions within. */
    private String told(MessagingException because) {
        return server.address().harmless(because.toString());
    }

    /** The server says for good that it has no such reader. */
    private static boolean isFinal(MessagingException because) {
        return because instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private int most() {
        return rules.ofCity()
                .on(LocalDate.now(Clocks.machine()), "message.mail.attempts")
                .number();
    }
}
