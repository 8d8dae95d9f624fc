package org.liandong.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which room this request or job is in: the hub its address names, who acts, and whether it may only read. Set once, by
 * the room's door, by a job, or by what a person hands over to a hub; nothing else changes it.
 */
@RequestScoped
public class CurrentHub {

    private Hub hub;
    private String org;
    private Long account;
    private boolean readOnly;

    /** Enters a hub's room. A visitor from an upper tier only reads. */
    public void enter(Hub room, boolean onlyReading) {
        if (hub != null && hub.id() != room.id()) {
            throw new IllegalStateException("already in hub " + hub.code() + ", cannot enter " + room.code());
        }
        hub = room;
        readOnly = onlyReading;
    }

    /** Does in a hub's room what a person in no hub's room hands over to it, and leaves it again. */
    public <T> T in(Hub room, Supplier<T> work) {
        enter(room, false);
        try {
            return work.get();
        } finally {
            hub = null;
        }
    }

    /** Enters an organization's room. */
    public void enterOrganization(String uscc) {
        if (org != null && !org.equals(uscc)) {
            throw new IllegalStateException("already in another organization's room");
        }
        org = uscc;
    }

    public void actAs(long accountId) {
        account = accountId;
    }

    public Optional<Hub> hub() {
        return Optional.ofNullable(hub);
    }

    /** The hub this request is in; fails where there is none. */
    public Hub required() {
        if (hub == null) {
            throw new IllegalStateException("no hub is bound to this request");
        }
        return hub;
    }

    public Optional<String> org() {
        return Optional.ofNullable(org);
    }

    public Optional<Long> account() {
        return Optional.ofNullable(account);
    }

    public boolean readOnly() {
        return readOnly;
    }
}
