package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liandong.shared.Texts;

/** A list of some mebibytes, of which each run waits in the middle until the test lets it go on. Each row says which run wrote it. */
@ApplicationScoped
public class HeldList implements ExportSource {

    static final String NAME = "it.held";
    static final int ROWS = 8000;

    private final AtomicInteger runs = new AtomicInteger();
    private final List<CountDownLatch> middle = List.of(new CountDownLatch(1), new CountDownLatch(1));
    private final List<CountDownLatch> released = List.of(new CountDownLatch(1), new CountDownLatch(1));

    /** Waits until this run, counted from nought, is in the middle of the list. */
    public void awaitMiddle(int run) throws InterruptedException {
        middle.get(run).await();
    }

    public void release(int run) {
        released.get(run).countDown();
    }

    @Override
    public String list() {
        return NAME;
    }

    @Override
    public String title(Texts texts) {
        return "Held";
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return ROWS;
    }

    @Override
    public List<String> heading(UnaryOperator<String> asked, Texts texts) {
        return List.of("run", "words");
    }

    @Override
    public long write(UnaryOperator<String> asked, Texts texts, ExportSheet sheet, LongConsumer done) {
        int run = runs.getAndIncrement();
        write(run, ROWS / 2, sheet);
        middle.get(run).countDown();
        try {
            released.get(run).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        write(run, ROWS / 2, sheet);
        return ROWS;
    }

    private static void write(int run, int rows, ExportSheet sheet) {
        for (int i = 0; i < rows; i++) {
            sheet.row(List.of("run " + run, words()));
        }
    }

    /** A kilobyte that does not pack well. */
    private static String words() {
        return IntStream.range(0, 64)
                .mapToObj(n -> Long.toHexString(ThreadLocalRandom.current().nextLong()))
                .collect(Collectors.joining());
    }
}
