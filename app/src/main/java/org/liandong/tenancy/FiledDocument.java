package org.liandong.tenancy;

import java.time.Instant;
import java.util.Optional;

/** What is told of a document to whoever may open it: in the room it lies in, or where it is shared. */
public interface FiledDocument {

    long id();

    String fileName();

    DocumentKind kind();

    /** In bytes. */
    long size();

    String sha256();

    /** Whether a virus scanner has looked at it. */
    boolean scanned();

    long attachedBy();

    Instant attachedAt();

    Optional<Long> withdrawnBy();

    Optional<Instant> withdrawnAt();

    Optional<String> withdrawnReason();

    default boolean isWithdrawn() {
        return withdrawnAt().isPresent();
    }
}
