package org.liandong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.liandong.tenancy.Deadlines;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hub;

/** Sets deadlines: the rule's value is a number of working days, by the calendar of the tenants folder. */
@ApplicationScoped
class PeriodRules implements Deadlines {

    @Inject
    private Rules rules;

    @Inject
    private WorkCalendar calendar;

    @Override
    public Due within(Hub hub, String rule, LocalDate start) {
        var period = rules.of(hub).on(start, rule);
        var end = calendar.days().within(start, period.number());
        return Due.ruled(end.on(), end.provisional(), start, rule, period.citation());
    }
}
