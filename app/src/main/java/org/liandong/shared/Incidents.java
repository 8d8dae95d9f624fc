package org.liandong.shared;

import java.util.Locale;

/** Numbers under which a failure stands in the log and which the person who met it can tell. */
public final class Incidents {

    private Incidents() {}

    public static String number() {
        return Long.toString(Ids.next(), 36).toUpperCase(Locale.ROOT);
    }
}
