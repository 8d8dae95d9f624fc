package org.liandong.audit;

/** A place in the chain: which event stands there, and a hash over position, previous hash and event. */
record Link(long position, long eventId, String hash, String previousHash) {

    static Link after(long position, String previousHash, AuditEvent event) {
        return new Link(position, event.id(), Hash.of(event.canonical(position, previousHash)), previousHash);
    }

    boolean holds(AuditEvent event) {
        return event.id() == eventId && hash.equals(Hash.of(event.canonical(position, previousHash)));
    }
}
