package org.liandong.report;

import java.time.YearMonth;
import org.liandong.tenancy.Hub;

/** A stock at a month's end, of a hub with everything below it. */
public record Figure(Hub hub, Measure measure, String dimension, YearMonth month, long value) {}
