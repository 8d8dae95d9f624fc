package org.liandong.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told of a document to whoever may open it: in the room it lies in, or where it is shared. */
public interface FiledDocument {

    /** The document's own, wherever it is told of. */
    long id();

    DocumentFacts facts();

    default String fileName() {
        return facts().fileName;
    }

    default DocumentKind kind() {
        return facts().kind;
    }

    /** In bytes. */
    default long size() {
        return facts().size;
    }

    default String sha256() {
        return facts().sha256;
    }

    /** Whether a virus scanner has looked at it. */
    default boolean scanned() {
        return facts().scanned;
    }

    default long attachedBy() {
        return facts().attachedBy;
    }

    default Instant attachedAt() {
        return facts().attachedAt;
    }

    default Optional<Long> withdrawnBy() {
        return Optional.ofNullable(facts().withdrawnBy);
    }

    default Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(facts().withdrawnAt);
    }

    default Optional<String> withdrawnReason() {
        return Optional.ofNullable(facts().withdrawnReason);
    }

    default boolean isWithdrawn() {
        return withdrawnAt().isPresent();
    }

    /** Who has to do with them, by account. */
    static Set<Long> people(List<? extends FiledDocument> documents) {
        return documents.stream()
                .flatMap(document -> Stream.concat(Stream.of(document.attachedBy()), document.withdrawnBy().stream()))
                .collect(Collectors.toSet());
    }
}
