package org.liandong.tenancy.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address without what it names: {@code /organizations/51110000500012345X} is {@code /organizations/*}. Only words that
 * the product itself uses in its addresses stay, since a log must not tell whom somebody looked up.
 */
final class PathTemplate {

    private static final Pattern WORD = Pattern.compile("v1|[a-z][a-zA-Z-]{0,29}");
    private static final int DEEPEST = 8;

    private PathTemplate() {}

    static String of(String path) {
        var steps = path.split("/", -1);
        String known = Arrays.stream(steps)
                .skip(1)
                .limit(DEEPEST)
                .map(step -> step.isEmpty() || WORD.matcher(step).matches() ? step : "*")
                .collect(Collectors.joining("/", "/", ""));
        return steps.length - 1 > DEEPEST ? known + "/**" : known;
    }
}
