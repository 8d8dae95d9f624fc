package org.liandong.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server with bad days: what it does with a mail is told by the name before the @ of its reader. */
final class UnluckyServer implements AutoCloseable {

    /** What has arrived: whole, or as far as it came. */
    record Arrived(String reader, String messageId) {}

    private final ServerSocket socket;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final Set<String> mended = ConcurrentHashMap.newKeySet();

    UnluckyServer(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    /** From now on this reader has his mail taken as any other. */
    void mend(String reader) {
        mended.add(reader);
    }

    List<String> arrivedFor(String reader) {
        return arrived.stream()
                .filter(mail -> mail.reader().startsWith(reader))
                .map(Arrived::messageId)
                .toList();
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work, "unlucky mail server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                var caller = socket.accept();
                callers.add(caller);
                begin(() -> serve(caller));
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 unlucky\r\n");
            String reader = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:<")) {
                    reader = line.substring(9, line.indexOf('@'));
                    out.print(answer(reader));
                } else if (line.equals("DATA")) {
                    out.print("354 go on\r\n");
                    if (!taken(reader, in)) {
                        return;
                    }
                    out.print("250 taken\r\n");
                } else {
                    out.print(line.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
                }
            }
        } catch (IOException gone) {
            // the caller hung up
        }
    }

    private String answer(String reader) {
        if (mended.contains(reader)) {
            return "250 ok\r\n";
        }
        return switch (reader.split("\\.")[0]) {
            case "gone" -> "550 5.1.1 no such reader\r\n";
            case "busy" -> "451 4.3.0 come again later\r\n";
            case "full" -> "552 5.2.2 mailbox full\r\n";
            default -> "250 ok\r\n";
        };
    }

    /** @return whether the answer is given */
    private boolean taken(String reader, BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        arrived.add(new Arrived(
                reader,
                lines.stream()
                        .filter(line -> line.startsWith("Message-ID:"))
                        .findFirst()
                        .orElse("")));
        if (reader.startsWith("silent.") && !mended.contains(reader)) {
            return in.readLine() != null; // says nothing until the other side hangs up
        }
        return !reader.startsWith("lost.") || mended.contains(reader);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
