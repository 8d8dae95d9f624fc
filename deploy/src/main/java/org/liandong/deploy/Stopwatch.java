package org.liandong.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does a piece of work again and again, first to warm up, then to be timed. */
final class Stopwatch {
    private final List<Timing> timings = new ArrayList<>();
    private final Progress progress;

    Stopwatch(Progress progress) {
        this.progress = progress;
    }

    /** A piece of work that knows which time it is. */
    @FunctionalInterface
    interface Work {
        void run(int time) throws Exception;
    }

    Timing time(String what, int times, int clients, Timing floor, Work work) throws Exception {
        for (int i = 0; i < Math.max(3, times / 5); i++) work.run(i);
        var nanos = new long[times];
        long begin = System.nanoTime();
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
        return kept(Timing.of(what, nanos, System.nanoTime() - begin, floor));
    }

    /** Something done once that does so many things: its figures are those of one thing. */
    Timing once(String what, int things, Timing floor, Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        long wall = System.nanoTime() - begin;
        var each = new long[things];
        java.util.Arrays.fill(each, wall / things);
        return kept(Timing.of(what, each, wall, floor));
    }

    private Timing kept(Timing timing) {
        progress.say(timing.line());
        timings.add(timing);
        return timing;
    }

    List<Timing> timings() {
        return timings;
    }
}
