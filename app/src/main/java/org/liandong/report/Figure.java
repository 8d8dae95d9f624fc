package org.liandong.report;

import java.time.YearMonth;
import org.liandong.tenancy.Hub;

/** A stock at a month's end, of a hub with everything below it; {@code dimension} is one of {@link Measure#dimensions()}. */
public record Figure(Hub hub, Measure measure, Enum<?> dimension, YearMonth month, long value) {}
