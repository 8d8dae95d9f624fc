package org.liandong.deploy;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells the person at the terminal what is going on and how long it took. */
final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    void step(String what, Step step) {
        step(what, () -> {
            step.run();
            return null;
        });
    }

    <T> T step(String what, Callable<T> step) {
        long begin = System.nanoTime();
        say("  " + what + " ...");
        try {
            var result = step.call();
            say("  " + what + ": " + seconds(begin) + " s");
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Refusal(what + " failed: " + e.getMessage(), e);
        }
    }

    String total() {
        return seconds(start);
    }

    private static String seconds(long begin) {
        return String.format(
                Locale.ROOT, "%.1f", Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }

    /** Something that may fail with anything. */
    interface Step {
        void run() throws Exception;
    }
}
