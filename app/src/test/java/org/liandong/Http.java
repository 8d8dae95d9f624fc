package org.liandong;

import java.net.http.HttpClient;

/**
 * How tests speak to the server: HTTP/1.1, as browsers and balancers do. Left to itself, the JDK's client asks for HTTP/2 on
 * an unencrypted connection, of which the server now and then loses parts.
 */
public final class Http {

    private Http() {}

    /** A client that follows no redirects and keeps no cookies. */
    public static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
