package org.liandong.access;

import java.util.Optional;

/**
 * The people the identity provider knows, and how one more comes in. Whoever cannot be reached says so with
 * {@link org.liandong.shared.NotReachable}, and nothing has happened then.
 */
public interface People {

    Optional<Person> byEmail(String email);

    Optional<Person> bySub(String sub);

    /** Makes an account whose holder must set a password before he gets anywhere. */
    Person enrol(Newcomer newcomer);

    /** Takes back an account that was made a moment ago and leads nowhere. */
    void withdraw(String sub);

    /** Has the identity provider send its message with the way to a password; false where it has no way to send one. */
    boolean writeTo(String sub);

    /** Sets a password that is good for one login, at which another has to be chosen. */
    void oneTimePassword(String sub, String password);
}
