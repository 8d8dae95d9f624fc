package org.liandong.rules.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.liandong.rules.WorkCalendar;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.Due;

/** Tells deadlines on pages, {@code dues}: what the tag ld:due shows. */
@Named("dues")
@RequestScoped
public class DueView {

    /** @param kind red, amber or blue */
    public record Badge(String kind, String text, String detail) {}

    @Inject
    private WorkCalendar calendar;

    @Inject
    private PageView page;

    @Inject
    private Clock clock;

    public Badge of(Due due) {
        var left = calendar.remaining(due, LocalDate.now(clock));
        return new Badge(left.kind(), left.text(page.texts()), left.detail(page.texts()));
    }
}
