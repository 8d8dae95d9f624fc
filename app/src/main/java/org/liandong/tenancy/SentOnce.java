package org.liandong.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;
import org.liandong.shared.StillRunning;

/** The name that a sender gave to this request, so that it is not done a second time when he has to send it again. */
@RequestScoped
public class SentOnce {

    private String key;
    private Supplier<String> digest;
    private boolean repeatable;
    private boolean begun;
    private boolean waiting;

    /**
     * @param name given by the sender
     * @param what tells the digest of what is asked for, once it is read
     * @param again whether what was sent can be read a second time
     */
    public void named(String name, Supplier<String> what, boolean again) {
        key = name;
        digest = what;
        repeatable = again;
    }

    public boolean isNamed() {
        return key != null;
    }

    String key() {
        return key;
    }

    String digest() {
        return digest.get();
    }

    /** Begins, or begins anew after the transaction lost to another one; what is read already cannot be done anew. */
    void begin() {
        if (begun && !repeatable) {
            throw new StillRunning();
        }
        begun = true;
        waiting = true;
    }

    /** Whether it has not been looked yet if this was done before; from now on it has. */
    boolean taken() {
        boolean waited = waiting;
        waiting = false;
        return waited;
    }
}
