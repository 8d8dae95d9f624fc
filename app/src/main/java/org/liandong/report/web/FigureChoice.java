package org.liandong.report.web;

import java.time.YearMonth;
import org.liandong.report.Measure;
import org.liandong.shared.web.Query;

/**
 * Which figures a page shows, as its address says: {@code ?measure=&of=&month=}. What is as usual is left out of it.
 *
 * @param kind one value of the measure's dimension, or null for all of them
 * @param month null for the running one
 */
record FigureChoice(Measure measure, Enum<?> kind, YearMonth month) {

    static final String MEASURE = "measure";
    static final String OF = "of";
    static final String MONTH = "month";

    private static final String BLOCK = "#glance";

    FigureChoice with(Enum<?> otherKind) {
        return new FigureChoice(measure, otherKind, month);
    }

    FigureChoice at(YearMonth otherMonth) {
        return new FigureChoice(measure, kind, otherMonth);
    }

    /** The same choice on another page. */
    String on(String page) {
        return Query.of(page)
                .with(MEASURE, measure == Measure.values()[0] ? null : measure)
                .with(OF, kind == null ? null : kind.name())
                .with(MONTH, month)
                .href();
    }

    /** This choice on the page where it is made, which is shown from the figures on. */
    String here(String page) {
        return on(page) + BLOCK;
    }
}
