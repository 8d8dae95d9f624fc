package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Public pages are kept for everybody, so they must know nobody. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SamePageIT {

    private static final List<String> PAGES = List.of(
            "/", "/en/", "/hubs", "/hubs/110105026", "/organizations", "/organizations?elder=1", "/rules", "/about");

    @Test
    @DisplayName("who is logged in reads the very page of everybody else, whoever of them asks first")
    void sameForAll() {
        var officer = new Browser();
        officer.logIn("street.officer", "/h/110105026/");

        for (String path : PAGES) {
            for (String query : List.of("first=somebody", "first=nobody")) {
                var address = path + (path.contains("?") ? "&" : "?") + query;
                var known = query.endsWith("somebody") ? officer.get(address) : null;
                var nobody = new Browser().get(address);
                var again = officer.get(address);

                assertThat(nobody.status()).as(address).isEqualTo(200);
                assertThat(again.body()).as(address).isEqualTo(nobody.body());
                if (known != null) {
                    assertThat(known.body()).as(address).isEqualTo(nobody.body());
                }
                assertThat(again.cookies()).as(address).isEmpty();
                assertThat(nobody.cookies()).as(address).isEmpty();
            }
        }
    }
}
