package org.liandong.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real mail server at the address that Liandong and Keycloak were told when they started. It is there while a test that
 * asks for it runs; at other times nobody listens.
 */
public final class PostOffice implements BeforeEachCallback, AfterEachCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private GreenMail server;

    @Override
    public void beforeEach(ExtensionContext test) {
        open();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    public void open() {
        server = new GreenMail(
                new ServerSetup(Integer.getInteger("it.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** What has arrived for somebody so far, in the order in which it came. */
    public List<MimeMessage> mailTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /** Waits for the first mail to somebody whose subject has this in it. */
    public MimeMessage awaitMail(String address, String part) {
        until("a mail to " + address + " about " + part, () -> mailTo(address).stream()
                .anyMatch(mail -> subject(mail).contains(part)));
        return mailTo(address).stream()
                .filter(mail -> subject(mail).contains(part))
                .findFirst()
                .orElseThrow();
    }

    public static void until(String what, Supplier<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(MimeMessage mail) {
        try {
            var content = mail.getContent();
            return content instanceof String plain
                    ? plain
                    : String.valueOf(
                            ((jakarta.mail.Multipart) content).getBodyPart(0).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getRecipients(Message.RecipientType.TO)).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
