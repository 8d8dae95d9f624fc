package org.liandong.tenancy;

/**
 * Something happened that followers on this node must know: told at once by the transaction that announced it here, and by
 * its position whoever announced it. So it may be heard twice. Listen with
 * {@link jakarta.enterprise.event.TransactionPhase#AFTER_SUCCESS}.
 *
 * @param kind as {@link Outbox#announce} was given it
 */
public record Announced(String kind, Integer hub, String payload) {}
