/**
 * The dated rule table: every limit, weight and period that a law, a notice or the tenant sets, by jurisdiction and by the
 * date of the event it is asked for, with its citation. Nothing here knows what a rule is used for; features ask by key.
 * The rows come from {@code rules.csv} in the tenant's folder and are only ever added to; beside it lies the calendar by
 * which periods run ({@link org.liandong.rules.WorkingDays}). People read the table through
 * {@link org.liandong.rules.RuleReading}.
 */
package org.liandong.rules;
