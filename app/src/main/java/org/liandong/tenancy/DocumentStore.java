package org.liandong.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where the contents of documents lie, each hub's apart, under the SHA-256 of what they are. The same content of one hub lies
 * there once. What is written down about a document is a row; a content without a row is swept away after a while.
 */
public interface DocumentStore {

    /** A content. */
    record Key(int hub, String sha256) {}

    /** Whether contents can be kept at all. */
    boolean isThere();

    /** A new, empty file in which something that comes in is kept until it is decided; its owner deletes it. */
    Path staging() throws IOException;

    /** Keeps a staged file's content for good; one that is there already counts as new again. */
    void put(Key key, Path staged) throws IOException;

    InputStream open(Key key) throws IOException;

    /** The hubs that have contents. */
    List<Integer> hubs() throws IOException;

    /** The contents of a hub that were put before then. */
    List<Key> before(Instant then, int hub) throws IOException;

    /** Deletes a content, unless it was put again since then. */
    void deleteBefore(Instant then, Key key) throws IOException;

    /** Deletes what was left in staging since before then. */
    void clear(Instant then) throws IOException;
}
