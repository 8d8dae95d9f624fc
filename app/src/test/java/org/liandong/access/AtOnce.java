package org.liandong.access;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Requests of several people in the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** @return the statuses of the answers, the lowest first */
    @SafeVarargs
    static List<Integer> statuses(Supplier<Page>... requests) {
        return answers(requests).stream().map(Page::status).sorted().toList();
    }

    @SafeVarargs
    static List<Page> answers(Supplier<Page>... requests) {
        return Stream.of(requests).map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
