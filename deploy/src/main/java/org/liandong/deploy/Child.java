package org.liandong.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A server that the launcher started. Its number and start time are noted, so that a later command finds exactly this
 * process and never a stranger that got the same number.
 */
final class Child {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final long LONG_LOG = 10_000_000;

    private static boolean ending;

    private final String name;
    private final ProcessHandle process;
    private final Path note;
    private final Path log;
    private final long logBefore;

    private Child(Home home, String name, ProcessHandle process, long logBefore) {
        this.name = name;
        this.process = process;
        this.note = home.run(name);
        this.log = home.log(name);
        this.logBefore = logBefore;
    }

    /** From now on nothing is started any more; what was, is noted and can be stopped. */
    static synchronized void startNoMore() {
        ending = true;
    }

    static synchronized Child start(
            Home home, String name, Path folder, Map<String, String> environment, List<String> command) {
        if (ending) throw new Refusal(name + " is not started any more.");
        var log = home.log(name);
        var line = new ArrayList<String>();
        // a session of its own: Ctrl-C reaches the launcher only, which then stops its servers in good order
        if (Files.isExecutable(SETSID)) line.add(SETSID.toString());
        line.addAll(command);
        try {
            if (Files.exists(log) && Files.size(log) > LONG_LOG)
                Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            var builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectErrorStream(true);
            builder.environment().keySet().removeIf(variable -> variable.startsWith("LIANDONG_"));
            builder.environment().putAll(environment);
            long logBefore = Files.exists(log) ? Files.size(log) : 0;
            var child = new Child(home, name, builder.start().toHandle(), logBefore);
            Files.writeString(child.note, child.process.pid() + " " + startOf(child.process) + "\n");
            return child;
        } catch (IOException e) {
            throw new Refusal(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** The one noted under this name, if it still runs. */
    static Optional<Child> running(Home home, String name) {
        try {
            var note = home.run(name);
            if (!Files.exists(note)) return Optional.empty();
            var words = Files.readString(note).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> process.isAlive() && startOf(process).equals(words[1]))
                    .map(process -> new Child(home, name, process, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes a process that was not started here: this very one, or one whose note was lost. */
    static Child adopt(Home home, String name, ProcessHandle process) {
        var child = new Child(home, name, process, 0);
        try {
            Files.writeString(child.note, child.process.pid() + " " + startOf(child.process) + "\n");
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> commandLine(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** The kernel's own mark where there is one: the wall clock may be set while a server runs. */
    private static String startOf(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
        } catch (IOException e) {
            return process.info().startInstant().map(Instant::toString).orElse("unknown");
        }
    }

    /** Waits until the server is ready; a server that dies meanwhile is noticed at once. */
    void await(Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (ended(Duration.ofMillis(50))) throw new Refusal(describeEnd());
            if (System.nanoTime() > end)
                throw new Refusal(name + " was not ready after " + limit.toSeconds() + " s. " + lastLines());
        }
    }

    /** Whether its log has these words since it was started. */
    boolean said(String words) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(logBefore);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ended(Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for " + name + ".", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    ProcessHandle process() {
        return process;
    }

    /** Asks it to end, and ends it if it does not; tells whether it ended in good order. */
    boolean stop(Duration grace) {
        process.destroy();
        boolean inOrder = ended(grace);
        if (!inOrder) {
            process.destroyForcibly();
            ended(grace);
        }
        forget();
        return inOrder;
    }

    void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String describeEnd() {
        return name + " ended by itself. " + lastLines();
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return "The last lines of " + log + ":\n    "
                    + String.join("\n    ", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "It left no log.";
        }
    }
}
