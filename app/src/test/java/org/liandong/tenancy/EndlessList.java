package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;
import org.liandong.shared.Texts;

/** A list as long as its address says, of words that do not pack. */
@ApplicationScoped
public class EndlessList extends ListedExport<JobColumn, Integer> {

    static final String NAME = "it.endless";

    EndlessList() {
        super(
                new ListKind<>(
                        NAME,
                        JobColumn.class,
                        List.of(JobColumn.values()),
                        List.of(),
                        Sort.up(JobColumn.NAME),
                        List.of()),
                "access.staff.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return Integer.parseInt(asked.apply("rows"));
    }

    @Override
    protected List<Integer> rows(UnaryOperator<String> asked, Integer last, int most) {
        int from = last == null ? 0 : last + 1;
        return IntStream.range(from, (int) Math.min(count(asked), from + most))
                .boxed()
                .toList();
    }

    @Override
    protected String cell(Integer row, JobColumn column, Texts texts) {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }
}
