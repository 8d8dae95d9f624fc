package org.liandong.message;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.liandong.shared.Clocks;

/** A connection to the mail server, opened by the first letter and used for all of a round. */
final class SmtpLine implements AutoCloseable {

    private static final String NAME = "联动 Liandong";
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final Clock clock = Clocks.machine();
    private final SmtpAddress server;
    private final URI site;
    private final Session session;
    private Transport transport;

    /** @param site under which Liandong is reached */
    SmtpLine(SmtpAddress server, URI site) {
        this.server = server;
        this.site = site;
        this.session = Session.getInstance(server.properties());
    }

    void send(Letter letter) throws MessagingException {
        var message = written(letter);
        if (transport == null || !transport.isConnected()) {
            transport = session.getTransport(server.protocol());
            transport.connect(server.host(), server.port(), server.user(), server.password());
        }
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** Nothing of what people are called or write becomes a line of the head: control characters are taken out of it. */
    MimeMessage written(Letter letter) throws MessagingException {
        var message = new OwnId(session, letter.id() + "@" + site.getHost());
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(oneLine(letter.subject()), CHARSET);
        message.setText(letter.body(), CHARSET);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + site + MailText.SETTINGS + ">");
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        var sender = new InternetAddress(server.from(), true);
        try {
            sender.setPersonal(NAME, CHARSET);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e); // every Java knows UTF-8
        }
        return sender;
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    boolean isOpen() {
        return transport != null && transport.isConnected();
    }

    @Override
    public void close() throws MessagingException {
        if (transport != null) {
            transport.close();
        }
    }

    /** The same letter has the same id whenever it is sent. */
    private static final class OwnId extends MimeMessage {

        private final String own;

        private OwnId(Session session, String own) {
            super(session);
            this.own = own;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + own + ">");
        }
    }
}
