package org.liandong.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports on the loopback address, chosen free once and then kept, since addresses are made of them. */
final class Ports {
    /** Below the range from which systems lend ports to outgoing connections. */
    private static final int LOWEST = 18_000;

    private static final int HIGHEST = 29_999;

    private final Kept kept;

    Ports(Home home) {
        this.kept = new Kept(home.root().resolve("ports"));
    }

    int of(String name) {
        return kept.get(name).map(Integer::valueOf).orElseGet(() -> chooseAnew(name));
    }

    void fix(String name, int port) {
        kept.put(name, Integer.toString(port));
    }

    /** Unless another was chosen before. */
    void offer(String name, int port) {
        if (kept.get(name).isEmpty()) fix(name, port);
    }

    int chooseAnew(String name) {
        int port = IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1))
                .limit(1_000)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new Refusal("No free port between " + LOWEST + " and " + HIGHEST + "."));
        fix(name, port);
        return port;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
