package org.liandong.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** The caller may be in this room, but his roles do not give what he asks for: 403. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

    private final transient List<Permission> missing;

    /** @param anyOf the permissions of which one would be enough */
    public NotAllowed(Permission... anyOf) {
        super("none of " + List.of(anyOf) + " is given here");
        this.missing = List.of(anyOf);
    }

    public List<Permission> missing() {
        return missing;
    }
}
