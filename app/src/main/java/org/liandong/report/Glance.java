package org.liandong.report;

import java.time.LocalDate;

/**
 * A measure of a hub at a glance.
 *
 * @param kept whether the table's month was counted at all; if not, its zeros say nothing
 * @param asOf the day the table's figures are of
 * @param series the months up to now
 */
public record Glance(FigureTable table, boolean kept, LocalDate asOf, FigureSeries series) {}
