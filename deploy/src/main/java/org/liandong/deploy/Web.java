package org.liandong.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How servers of an installation are spoken to, and whether one is there. */
final class Web {
    private static final HttpClient CLIENT = client();

    private Web() {}

    /**
     * Speaks HTTP/1.1, as browsers and balancers do. Left to itself, the JDK's client asks for HTTP/2 on an unencrypted
     * connection, of which the application server now and then loses parts.
     */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** Whether a GET is answered with 200. */
    static boolean answers(URI address) {
        return status(address) == 200;
    }

    /** The status of a GET; 0 while nobody answers. */
    static int status(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
