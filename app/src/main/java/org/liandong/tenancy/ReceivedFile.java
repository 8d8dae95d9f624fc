package org.liandong.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came in and was found fit to be kept. It lies aside until it is attached to something; closing it takes away
 * what was not.
 */
public final class ReceivedFile implements AutoCloseable {

    private final String name;
    private final DocumentKind kind;
    private final long size;
    private final String sha256;
    private final boolean scanned;
    private final Path staged;
    private boolean awaited;
    private boolean closed;

    ReceivedFile(String name, DocumentKind kind, long size, String sha256, boolean scanned, Path staged) {
        this.name = name;
        this.kind = kind;
        this.size = size;
        this.sha256 = sha256;
        this.scanned = scanned;
        this.staged = staged;
    }

    public String name() {
        return name;
    }

    public DocumentKind kind() {
        return kind;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    boolean scanned() {
        return scanned;
    }

    Path staged() {
        return staged;
    }

    /** A transaction that attaches it takes it to its place at the end, also where that comes after the closing. */
    void await() {
        awaited = true;
    }

    /** The transaction that waited for it has ended. */
    void released() {
        awaited = false;
        if (closed) {
            discard();
        }
    }

    @Override
    public void close() {
        closed = true;
        if (!awaited) {
            discard();
        }
    }

    private void discard() {
        try {
            Files.deleteIfExists(staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
