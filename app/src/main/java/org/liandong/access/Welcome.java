package org.liandong.access;

/** How somebody who was invited gets in. */
public enum Welcome {
    /** By the account he has. */
    KNOWN,
    /** The identity provider has sent him the way to a password. */
    MAIL,
    /** By a password that the administrator hands over, to be changed at the first login. */
    PASSWORD
}
