package org.liandong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What every page is held to: nothing axe-core finds, nothing wider than the window or, at a desk, than its frame, no
 * Chinese that is read as English, no id twice, nothing the browser complains about.
 */
public final class PageCheck {

    private static final String AXE = read();
    private static final String VIOLATIONS = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(found => done(found.violations.flatMap(violation =>
                violation.nodes.map(node => violation.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary))));
            """;

    /** Tables whose last columns would have to be scrolled to; where they are cards or large, that is how they are read. */
    private static final String HIDDEN_COLUMNS = """
            return innerWidth < 1280 || document.documentElement.classList.contains('ld-elder') ? [] :
                [...document.querySelectorAll('.ld-table-frame')].filter(frame => frame.scrollWidth > frame.clientWidth)
                    .map(frame => frame.getAttribute('aria-label') + ': ' + (frame.scrollWidth - frame.clientWidth) + ' px')
            """;

    /** Chinese on a page in English that a voice would read as English (WCAG 3.1.2). */
    private static final String UNMARKED = """
            if (document.documentElement.lang !== 'en') return [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
            while (texts.nextNode()) {
                const text = texts.currentNode.data, around = texts.currentNode.parentElement;
                if (/\\p{Script=Han}/u.test(text) && !around.closest('script, style, [lang|=zh]')) found.push(text.trim());
            }
            return found;
            """;

    /** Fields and buttons that stand out of the box they belong to. */
    private static final String OUTSIDE = """
            return [...document.querySelectorAll('main input, main select, main textarea, main .ld-button')]
                .filter(one => one.offsetWidth > 0 && !one.closest('.ld-table-frame, .ld-unseen'))
                .filter(one => one.getBoundingClientRect().right
                    > one.closest('.ld-filters, .ld-section, .ld-group, main').getBoundingClientRect().right + 1)
                .map(one => one.id || one.textContent.trim());
            """;

    private static final String TWICE = """
            return [...document.querySelectorAll('[id]')].map(element => element.id)
                .filter((id, place, all) => all.indexOf(id) !== place);
            """;

    private PageCheck() {}

    private static String read() {
        try (var axe = PageCheck.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds the page that is shown to all of it. */
    public static void hold(Chromium chromium) {
        var where = chromium.address();
        assertThat(chromium.complaints())
                .as("complaints of the browser on " + where)
                .isEmpty();
        assertThat(violations(chromium)).as("axe-core on " + where).isEmpty();
        assertThat(overflow(chromium))
                .as("pixels to scroll sideways on " + where)
                .isNotPositive();
        assertThat((List<?>) chromium.run(UNMARKED))
                .as("Chinese that is not marked as such on " + where)
                .isEmpty();
        assertThat((List<?>) chromium.run(TWICE))
                .as("ids that stand twice on " + where)
                .isEmpty();
        assertThat((List<?>) chromium.run(HIDDEN_COLUMNS))
                .as("tables wider than their frame on " + where)
                .isEmpty();
    }

    /** What has to hold at any width: nothing beside the page, nothing out of its box. */
    public static void fit(Chromium chromium) {
        var where = chromium.address();
        assertThat(overflow(chromium))
                .as("pixels to scroll sideways on " + where)
                .isNotPositive();
        assertThat((List<?>) chromium.run(OUTSIDE))
                .as("out of its box on " + where)
                .isEmpty();
    }

    private static List<?> violations(Chromium chromium) {
        chromium.run(AXE);
        return (List<?>) chromium.runAsync(VIOLATIONS);
    }

    private static long overflow(Chromium chromium) {
        return (Long) chromium.run("return document.documentElement.scrollWidth") - chromium.width();
    }
}
