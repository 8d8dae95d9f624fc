/**
 * Messages 消息: what concerns somebody reaches him at his desk and by mail. Owns what was announced and is not yet
 * delivered, each person's messages and how he wants them by mail, and the queue of mail.
 *
 * <p>Observes {@link org.liandong.tenancy.Announcement}, which any module fires within its own transaction. Offers
 * {@link org.liandong.message.DigestSection} to modules above that have something to say in the daily mail.
 */
package org.liandong.message;
