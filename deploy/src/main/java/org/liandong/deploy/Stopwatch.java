package org.liandong.deploy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Does a piece of work again and again, first to warm up, then to be timed. */
final class Stopwatch {
    private static final int ROUNDS = 8;

    private final List<Timing> timings = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final Progress progress;

    Stopwatch(Progress progress) {
        this.progress = progress;
    }

    /** A piece of work that knows which time it is. */
    @FunctionalInterface
    interface Work {
        void run(int time) throws Exception;
    }

    /** Warms up with half as many times, by as many clients: a server that has compiled nothing yet tells nothing. */
    Timing time(String what, int times, int clients, Timing floor, Work work) throws Exception {
        timed(what, Math.max(3, times / 2), clients, time -> work.run(times + time));
        var laps = new Laps(what, clients, work);
        laps.run(0, times);
        return kept(laps.timing(floor));
    }

    /** Warms up, then does a floor and what is measured against it by turns: a server gets faster while it is measured. */
    Timing byTurns(String floor, Work bare, String what, Work work, int times, int clients) throws Exception {
        timed(floor, times, clients, time -> bare.run(times + time));
        timed(what, times, clients, time -> work.run(times + time));
        var bareLaps = new Laps(floor, clients, bare);
        var workLaps = new Laps(what, clients, work);
        for (int round = 0; round < ROUNDS; round++) {
            bareLaps.run(round * (times / ROUNDS), times / ROUNDS);
            workLaps.run(round * (times / ROUNDS), times / ROUNDS);
        }
        return kept(workLaps.timing(kept(bareLaps.timing(null))));
    }

    /** A piece of work, timed in one go or in several. */
    private static final class Laps {
        private final String what;
        private final int clients;
        private final Work work;
        private final LongStream.Builder nanos = LongStream.builder();
        private long wall;

        Laps(String what, int clients, Work work) {
            this.what = what;
            this.clients = clients;
            this.work = work;
        }

        void run(int from, int times) throws Exception {
            long begin = System.nanoTime();
            var each = timed(what, times, clients, time -> work.run(from + time));
            wall += System.nanoTime() - begin;
            Arrays.stream(each).forEach(nanos::add);
        }

        Timing timing(Timing floor) {
            return Timing.of(what, nanos.build().toArray(), wall, floor);
        }
    }

    private static long[] timed(String what, int times, int clients, Work work) throws Exception {
        var nanos = new long[times];
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var done = new ArrayList<Future<?>>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                Callable<Void> share = () -> {
                    for (int i = first; i < times; i += clients) {
                        long at = System.nanoTime();
                        work.run(i);
                        nanos[i] = System.nanoTime() - at;
                    }
                    return null;
                };
                done.add(pool.submit(share));
            }
            for (var each : done) each.get();
        } catch (ExecutionException e) {
            throw new Refusal(what + " failed: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
        return nanos;
    }

    /** Something done once that does so many things: its figures are those of one thing. */
    Timing once(String what, int things, Timing floor, Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        long wall = System.nanoTime() - begin;
        var each = new long[things];
        Arrays.fill(each, wall / things);
        return kept(Timing.of(what, each, wall, floor));
    }

    /** Something done once in each round, to compare with others of its kind. */
    record Contender(String what, Work work) {}

    /**
     * Several things by turns, each once in a round, so that what else the machine does meets all of them. Each gets its
     * median; the first is the floor of the others.
     *
     * @param before makes the machine quiet
     */
    List<Timing> rounds(int rounds, int things, Callable<?> before, Contender... contenders) throws Exception {
        var nanos = new long[contenders.length][rounds];
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < contenders.length; i++) {
                before.call();
                long at = System.nanoTime();
                contenders[i].work.run(round);
                nanos[i][round] = System.nanoTime() - at;
            }
        var medians = new ArrayList<Timing>();
        for (int i = 0; i < contenders.length; i++)
            medians.add(kept(
                    Timing.ofRounds(contenders[i].what, things, nanos[i], medians.isEmpty() ? null : medians.get(0))));
        return medians;
    }

    /** One step of a walk, with what the step before has led to. */
    @FunctionalInterface
    interface Step {
        String go(int time, String before) throws Exception;
    }

    /** Walks the same way again and again; each step has a line of its own. */
    void walk(Map<String, Step> way, int times, Timing floor) throws Exception {
        var nanos = new LinkedHashMap<String, long[]>();
        way.keySet().forEach(step -> nanos.put(step, new long[times]));
        for (int time = -Math.max(3, times / 4); time < times; time++) {
            String before = null;
            for (var step : way.entrySet()) {
                long at = System.nanoTime();
                before = step.getValue().go(Math.floorMod(time, times), before);
                if (time >= 0) nanos.get(step.getKey())[time] = System.nanoTime() - at;
            }
        }
        nanos.forEach(
                (step, each) -> kept(Timing.of(step, each, Arrays.stream(each).sum(), floor)));
    }

    private Timing kept(Timing timing) {
        progress.say(timing.line());
        timings.add(timing);
        return timing;
    }

    void wanted(Target target) {
        targets.add(target);
    }

    List<Timing> timings() {
        return timings;
    }

    List<Target> targets() {
        return targets;
    }
}
