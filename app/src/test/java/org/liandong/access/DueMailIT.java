package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.message.DigestSection;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Owner;
import org.liandong.tenancy.TenantSession;
import org.liandong.tenancy.Topic;
import org.liandong.tenancy.WorkItems;
import org.liandong.tenancy.WorkKind;

/** What somebody has to do stands in his daily mail. */
@ExtendWith(ArquillianExtension.class)
class DueMailIT {

    private static final String PROBE = "probe of the daily mail ";

    @Inject
    Cage cage;

    @Inject
    Hubs hubs;

    @Inject
    Accounts accounts;

    @Inject
    WorkItems items;

    @Inject
    TenantSession session;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<DigestSection> sections;

    @AfterEach
    void takeBack() {
        try (var owner = new Owner()) {
            owner.run("delete from work_item where title like '" + PROBE + "%'");
            owner.run("delete from membership where account_id in (select id from account where issuer = 'due mail')");
        }
    }

    @Test
    @DisplayName("the daily mail tells what is late, due today and until Sunday in one's own hubs, earliest first")
    void dueSoon() throws Exception {
        var own = hubs.byCode("110106").orElseThrow();
        var sibling = hubs.byCode("110107").orElseThrow();
        var today = LocalDate.now(clock);
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        long account = officer(own);
        open(own, "today", today);
        open(own, "late", today.minusDays(3));
        open(own, "next week", sunday.plusDays(1));
        open(sibling, "of another hub", today);

        var chinese = lines(account, Texts.in(Texts.CHINESE));

        assertThat(chinese).hasSize(2);
        assertThat(chinese.get(0).text()).contains(PROBE + "late", "已逾期", own.name());
        assertThat(chinese.get(1).text()).contains(PROBE + "today", today.toString());
        assertThat(chinese.get(1).path()).isEqualTo("/h/110106/registry/claim/list");
    }

    private List<DigestSection.Line> lines(long account, Texts texts) throws Exception {
        return cage.reading(hubs.city(), () -> sections.stream()
                .filter(section -> section.topic() == Topic.DUE)
                .findFirst()
                .orElseThrow()
                .lines(account, texts));
    }

    private void open(Hub hub, String title, LocalDate due) throws Exception {
        cage.in(hub, () -> {
            items.open(
                    WorkItems.Work.of(WorkKind.CLAIM, hub, "mail " + title, PROBE + title, "registry/claim/list"),
                    Due.on(due, null));
            return null;
        });
    }

    private long officer(Hub hub) throws Exception {
        return cage.in(hub, () -> {
            var account = accounts.find("due mail", "officer")
                    .orElseGet(() -> accounts.welcome(new Identity("due mail", "officer", "读者", null, null, false)));
            session.em().persist(Membership.inHub(account.id(), hub, null, Role.DT, LocalDate.of(2026, 1, 1), null));
            return account.id();
        });
    }
}
