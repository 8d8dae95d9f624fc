package org.liandong.shared;

import jakarta.ejb.ApplicationException;

/** Somebody must say who he is before this: pages lead to the login, the API answers 401. */
@ApplicationException(rollback = true)
public class NotLoggedIn extends RuntimeException {

    public NotLoggedIn() {
        super("nobody is logged in");
    }
}
