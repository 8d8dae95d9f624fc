package org.liandong.deploy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wanted of a ratio, and what it is.
 *
 * @param atMost whether the bound is the largest that is good, or the smallest
 */
record Target(String what, double measured, double bound, boolean atMost) {

    static Target atMost(double bound, String what, double measured) {
        return new Target(what, measured, bound, true);
    }

    static Target atLeast(double bound, String what, double measured) {
        return new Target(what, measured, bound, false);
    }

    boolean isReached() {
        return atMost ? measured <= bound : measured >= bound;
    }

    String line() {
        return String.format(
                "%-72s %6.2f  wanted %s %.2f  %s",
                what, measured, atMost ? "<=" : ">=", bound, isReached() ? "reached" : "NOT REACHED");
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("what", what);
        json.put("measured", Math.round(measured * 1_000) / 1_000.0);
        json.put(atMost ? "atMost" : "atLeast", bound);
        json.put("reached", isReached());
        return json;
    }
}
