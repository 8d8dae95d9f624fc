package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageIT;

class DeskHomePageIT extends PageIT {

    @Test
    @DisplayName("a district's home shows its streets, a number leads to the list behind it, a street to its room")
    void district(Chromium chromium) {
        chromium.as("district.officer").open("/h/110105/?lang=zh");
        var total = chromium.text(".ld-figure-total dd");
        assertThat(chromium.texts(".ld-glance-bars tbody td").stream()
                        .mapToLong(DeskHomePageIT::number)
                        .sum())
                .isEqualTo(number(total));

        var foundations = chromium.texts(".ld-figures dd").get(3);
        chromium.follow("基金会");
        assertThat(chromium.address()).contains("/h/110105/registry/org/list?status=ACTIVE&type=FOUNDATION");
        assertThat(chromium.text(".ld-list-head")).contains(foundations);

        chromium.open("/h/110105/").press(".ld-glance-bars a[href='/h/110105026/']");
        assertThat(chromium.address()).isEqualTo("/h/110105026/");
        assertThat(chromium.text(".ld-readonly")).contains("只读查看");
        assertThat(chromium.attributes("header details a", "href"))
                .as("the way back to his own room")
                .contains("/h/110105/");
    }

    @Test
    @DisplayName("every link of a home page leads to a page that its reader may open")
    void noLinkIsRefused(Chromium chromium) {
        for (var home : List.of(
                List.of("street.admin", "/h/110105026/"),
                List.of("platform.admin", "/h/110000/"),
                List.of("auditor", "/h/110000/"))) {
            chromium.as(home.get(0)).open(home.get(1));
            var links = chromium.attributes("main a[href^='/h/'], .ld-rail a", "href").stream()
                    .filter(href -> !href.contains("#"))
                    .filter(href -> !href.matches("/h/[0-9]+/") || href.equals(home.get(1)))
                    .collect(Collectors.toMap(
                            href -> href.replaceFirst("[?].*", ""), Function.identity(), (first, later) -> first));
            for (var link : links.values()) {
                chromium.open(link);
                assertThat(chromium.status()).as(home.get(0) + " " + link).isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName("a room nobody has is 404, also for the city, and so is one of the city's for a street")
    void noRoom(Chromium chromium) {
        chromium.as("city.officer").open("/h/999999/");
        assertThat(chromium.status()).isEqualTo(404);

        chromium.as("street.officer").open("/h/110105/");
        assertThat(chromium.status()).isEqualTo(404);
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replace(",", ""));
    }
}
