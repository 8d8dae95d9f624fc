package org.liandong.tenancy.web;

import java.util.regex.Pattern;
import org.liandong.shared.Incidents;

/** The id under which a request stands in the log: the one a proxy gave it, or a fresh one. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    static String of(String given) {
        return given != null && GIVEN.matcher(given).matches() ? given : Incidents.number();
    }
}
