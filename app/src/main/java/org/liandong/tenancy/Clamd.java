package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * ClamAV's daemon at {@code LIANDONG_CLAMD} (host:port): the command INSTREAM, the file in chunks, each behind its length in
 * four bytes, an empty one at the end; then one line: {@code stream: OK} or {@code stream: NAME FOUND}.
 */
@ApplicationScoped
class Clamd implements VirusScanner {

    private static final Logger LOG = Logger.getLogger(Clamd.class.getName());
    private static final int CONNECT_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CHUNK = 32 * 1024;
    private static final int MOST_ANSWER = 4096;
    private static final String HEAD = "stream: ";
    private static final String FOUND = " FOUND";

    @Override
    public boolean isThere() {
        return address().isPresent();
    }

    private static Optional<String> address() {
        return ConfigProvider.getConfig()
                .getOptionalValue("liandong.clamd", String.class)
                .filter(value -> !value.isBlank());
    }

    @Override
    public Optional<String> threatIn(Path file) {
        var address = address().orElseThrow().strip();
        int colon = address.lastIndexOf(':');
        return threatIn(file, address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    static Optional<String> threatIn(Path file, String host, int port) {
        return threatIn(file, host, port, PATIENCE);
    }

    /** @param patience for all of it: a time-out of the connection holds for a single read, and for no write */
    static Optional<String> threatIn(Path file, String host, int port, Duration patience) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> hangUp(socket));
            send(file, new DataOutputStream(socket.getOutputStream()));
            var answer = new String(socket.getInputStream().readNBytes(MOST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
            return verdict(answer);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the virus scanner gives no answer", e);
            throw new ScannerSilent(host + ":" + port, e);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "the connection to the virus scanner", e);
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var chunk = new byte[CHUNK];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Optional<String> verdict(String answer) throws IOException {
        if (answer.equals(HEAD + "OK")) {
            return Optional.empty();
        }
        if (answer.startsWith(HEAD) && answer.endsWith(FOUND)) {
            return Optional.of(answer.substring(HEAD.length(), answer.length() - FOUND.length()));
        }
        throw new IOException("answered " + answer);
    }
}
