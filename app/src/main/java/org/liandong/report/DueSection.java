package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.liandong.message.DigestSection;
import org.liandong.shared.Public;
import org.liandong.shared.Texts;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Topic;

/** What somebody is late with or has to do until Sunday, in his daily mail; read like his calendar. */
@ApplicationScoped
@Public("the machine asks, for the account to which the mail goes")
class DueSection implements DigestSection {

    /** More than anybody reads in a mail; the list of work has them all. */
    private static final int MOST = 50;

    @Inject
    private OwnWork work;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private Clock clock;

    @Override
    public Topic topic() {
        return Topic.DUE;
    }

    @Override
    @ActivateRequestContext
    public List<Line> lines(long account, Texts texts) {
        current.actAs(account);
        current.enter(hubs.city(), true);
        var today = LocalDate.now(clock);
        return work.everywhere().stream()
                .filter(row -> DueTime.of(row.item().due().on(), today) != DueTime.LATER)
                .sorted(Comparator.comparing(row -> row.item().due().on()))
                .limit(MOST)
                .map(row -> line(row, today, texts))
                .toList();
    }

    private static Line line(WorkRow row, LocalDate today, Texts texts) {
        var due = row.item().due();
        return new Line(
                texts.text(
                        due.on().isBefore(today) ? "report.digest.late" : "report.digest.due",
                        row.item().kind(),
                        row.title(texts),
                        due.on(),
                        row.hub().names()),
                row.path());
    }
}
