package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A service that announces something, and then perhaps fails. */
@ApplicationScoped
class OutboxWriter {

    /** What makes a transaction fail after it has announced. */
    static class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Inject
    private Outbox outbox;

    @ActivateRequestContext
    @Transactional
    public void write(String kind, String payload, boolean fails) {
        outbox.announce(kind, null, payload);
        if (fails) {
            throw new Failure();
        }
    }
}
