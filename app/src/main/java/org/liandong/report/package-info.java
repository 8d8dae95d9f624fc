/**
 * What is counted, city-wide, and what is due. Owns the figures, kept up in the transaction of each change at the hub's own
 * grain ({@link org.liandong.report.Figures}), read as sums over the hubs below ({@link org.liandong.report.FigureReading})
 * and compared every night with a count of the register ({@link org.liandong.report.Recounting}). Reads the work items as
 * lists ({@link org.liandong.report.WorkReading}), as calendars and as lines of the daily mail. Nobody imports this package:
 * it observes what the others announce.
 */
package org.liandong.report;
