package org.liandong.report;

import static java.util.stream.Collectors.joining;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ICalParameters;
import biweekly.parameter.Related;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import org.liandong.shared.Texts;

/** Deadlines as an iCalendar file (RFC 5545): events of a whole day, each known by the piece of work it stands for. */
final class CalendarFile {

    private final String site;
    private final Texts texts;

    CalendarFile(String site, Texts texts) {
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        this.texts = texts;
    }

    String of(List<WorkRow> rows) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Liandong//" + texts.locale().toLanguageTag());
        calendar.setMethod(Method.PUBLISH);
        calendar.setName(texts.text("report.calendar.name"));
        calendar.setExperimentalProperty("X-WR-CALNAME", texts.text("report.calendar.name"));
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        calendar.getRefreshInterval().setParameter(ICalParameters.VALUE, "DURATION");
        rows.forEach(row -> calendar.addEvent(event(row)));
        return written(calendar);
    }

    private VEvent event(WorkRow row) {
        var item = row.item();
        var due = item.due();
        var event = new VEvent();
        event.setUid(item.id() + "@" + URI.create(site).getHost());
        event.setDateTimeStamp(Date.from(item.openedAt()));
        event.setDateStart(day(due.on()), false);
        event.setDateEnd(day(due.on().plusDays(1)), false);
        event.setSummary(summary(row));
        event.setDescription(texts.text(
                "report.calendar.description",
                texts.text(due.provisional() ? "rules.due.untilProvisional" : "rules.due.until", due.on())
                        + (due.citation() == null ? "" : " " + texts.source(due.citation())),
                row.hub().names(),
                site + row.path()));
        event.setUrl(site + row.path());
        event.addCategories(texts.label(item.kind()));
        event.setStatus(due.provisional() ? Status.tentative() : Status.confirmed());
        event.setTransparency(Transparency.transparent());
        event.addAlarm(alarm(row));
        return event;
    }

    private String summary(WorkRow row) {
        var what = texts.text("report.calendar.summary", row.item().kind(), row.title(texts));
        return row.item().due().provisional() ? texts.text("report.calendar.provisional", what) : what;
    }

    /** The day before, at nine. */
    private VAlarm alarm(WorkRow row) {
        var before = Duration.builder().prior(true).hours(15).build();
        return VAlarm.display(new Trigger(before, Related.START), summary(row));
    }

    /** A day without an hour: the library takes it as it stands in the machine's own zone. */
    private static Date day(LocalDate day) {
        return new GregorianCalendar(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth()).getTime();
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // it counts characters, the standard octets
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().lines().map(FoldedLine::of).collect(joining("\r\n", "", "\r\n"));
    }
}
