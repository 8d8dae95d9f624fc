package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.rules.WorkCalendar;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.NodeLeases;
import org.liandong.tenancy.Turns;

/**
 * Once a working day, from the hour set by rule {@code message.digest.time} on, goes through all accounts: one node does, and the next
 * begins anew where that one died, for a mail of a day is put in only once.
 */
@ApplicationScoped
class Digests {

    private static final Logger LOG = Logger.getLogger(Digests.class.getName());
    private static final String WORK = "message.digest";
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int PORTION = 200;
    private static final Duration PACE = Duration.ofSeconds(30);

    private final Clock clock = Clocks.machine();

    @Inject
    private Turns turns;

    @Inject
    private DigestRounds rounds;

    @Inject
    private Digesting digesting;

    @Inject
    private NodeLeases leases;

    @Inject
    private WorkCalendar calendar;

    @Inject
    @Any
    private Instance<DigestSection> sections;

    void begin(@Observes HubsProvisioned provisioned) {
        turns.take(WORK, PACE, this::turn);
    }

    private void turn() {
        var today = LocalDate.now(clock);
        if (calendar.days().isWorkingDay(today)
                && rounds.isDue(today, LocalTime.now(clock))
                && leases.take(WORK, LEASE)) {
            round(today);
        }
    }

    void round(LocalDate day) {
        int keptDays = rounds.keptDays(day);
        var accounts = rounds.accounts(0, PORTION);
        while (!accounts.isEmpty() && leases.take(WORK, LEASE)) {
            accounts.forEach(account -> ofOne(account, day, keptDays));
            accounts = rounds.accounts(accounts.get(accounts.size() - 1), PORTION);
        }
        if (accounts.isEmpty()) {
            rounds.end(day);
        }
    }

    /** One whose mail cannot be written does not keep the others; what was laid aside for him is there tomorrow. */
    private void ofOne(long account, LocalDate day, int keptDays) {
        try {
            digesting.swept(account, keptDays).ifPresent(reader -> digesting.write(reader, day, added(reader)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the daily mail of account " + account + " could not be written", e);
        }
    }

    private List<MailText.Group> added(Reader reader) {
        var texts = reader.texts();
        return sections.stream()
                .filter(section -> reader.choice().way(section.topic()) == Way.DAILY)
                .map(section -> new MailText.Group(
                        texts.label(section.topic()),
                        section.lines(reader.account().id(), texts)))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }
}
