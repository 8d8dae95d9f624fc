package org.liandong.deploy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a piece of work took, time after time, beside its floor in the same run.
 *
 * @param perSecond how many were done in a second, by all clients together
 * @param p50 microseconds, as p95 and p99
 * @param floor what it is measured against, or null where it is a floor itself
 * @param rounds how many were done in a second in each round, the slowest first; the other figures are of the middle one
 */
record Timing(
        String what, int times, double perSecond, long p50, long p95, long p99, Timing floor, List<Double> rounds) {

    static Timing of(String what, long[] nanos, long wallNanos, Timing floor) {
        Arrays.sort(nanos);
        return new Timing(
                what,
                nanos.length,
                nanos.length * 1e9 / wallNanos,
                micros(nanos, 50),
                micros(nanos, 95),
                micros(nanos, 99),
                floor,
                List.of());
    }

    /** So many things done in each of several rounds; the figures are those of one thing in the median round. */
    static Timing ofRounds(String what, int things, long[] rounds, Timing floor) {
        Arrays.sort(rounds);
        long median = rounds[rounds.length / 2];
        long each = median / things / 1_000;
        var speeds = Arrays.stream(rounds)
                .mapToObj(nanos -> things * 1e9 / nanos)
                .sorted()
                .toList();
        return new Timing(what, things, things * 1e9 / median, each, each, each, floor, speeds);
    }

    /** How many times as long as the floor it takes, at the median. */
    double ratio() {
        return (double) p50 / Math.max(1, floor.p50);
    }

    /** The same at the 95th percentile. */
    double slowRatio() {
        return (double) p95 / Math.max(1, floor.p95);
    }

    /** Which part of the floor's work it gets done in the same time. */
    double share() {
        return perSecond / floor.perSecond;
    }

    private static long micros(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1_000;
    }

    /** One line of the table. */
    String line() {
        return String.format(
                "%-48s %9.1f/s  p50 %8.2f ms  p95 %8.2f ms  p99 %8.2f ms%s",
                what,
                perSecond,
                p50 / 1e3,
                p95 / 1e3,
                p99 / 1e3,
                (rounds.isEmpty()
                                ? ""
                                : String.format(
                                        "  %d rounds, %.0f to %.0f/s",
                                        rounds.size(), rounds.get(0), rounds.get(rounds.size() - 1)))
                        + (floor == null
                                ? ""
                                : String.format(
                                        "  p50 %.2f ×, p95 %.2f ×, %.0f %% of %s",
                                        ratio(), slowRatio(), share() * 100, floor.what)));
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("what", what);
        json.put("times", times);
        json.put("perSecond", rounded(perSecond));
        json.put("p50Micros", p50);
        json.put("p95Micros", p95);
        json.put("p99Micros", p99);
        if (!rounds.isEmpty())
            json.put("rounds", rounds.stream().map(Timing::rounded).toList());
        if (floor != null) {
            json.put("floor", floor.what);
            json.put("p50Ratio", rounded(ratio()));
            json.put("p95Ratio", rounded(slowRatio()));
            json.put("share", rounded(share()));
        }
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
