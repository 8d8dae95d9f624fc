package org.liandong.deploy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long a piece of work took, time after time, beside its floor in the same run.
 *
 * @param perSecond how many were done in a second, by all clients together
 * @param p50 microseconds, as p95 and p99
 * @param floor what it is measured against, or null where it is a floor itself
 * @param ratio of the medians, this one's to the floor's
 */
record Timing(String what, int times, double perSecond, long p50, long p95, long p99, String floor, double ratio) {

    static Timing of(String what, long[] nanos, long wallNanos, Timing floor) {
        Arrays.sort(nanos);
        long p50 = micros(nanos, 50);
        return new Timing(
                what,
                nanos.length,
                nanos.length * 1e9 / wallNanos,
                p50,
                micros(nanos, 95),
                micros(nanos, 99),
                floor == null ? null : floor.what,
                floor == null ? 1 : (double) p50 / floor.p50);
    }

    private static long micros(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1_000;
    }

    /** One line of the table. */
    String line() {
        return String.format(
                "%-44s %8.1f/s  p50 %8.2f ms  p95 %8.2f ms  p99 %8.2f ms%s",
                what,
                perSecond,
                p50 / 1e3,
                p95 / 1e3,
                p99 / 1e3,
                floor == null ? "" : String.format("  %6.2f × %s", ratio, floor));
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("what", what);
        json.put("times", times);
        json.put("perSecond", Math.round(perSecond * 10) / 10.0);
        json.put("p50Micros", p50);
        json.put("p95Micros", p95);
        json.put("p99Micros", p99);
        if (floor != null) {
            json.put("floor", floor);
            json.put("ratio", Math.round(ratio * 100) / 100.0);
        }
        return json;
    }
}
