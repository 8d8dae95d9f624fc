package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.report.WorkColumn;
import org.liandong.report.WorkFilter;
import org.liandong.report.WorkReading;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Owner;
import org.liandong.tenancy.Sql;
import org.liandong.tenancy.TenantSession;
import org.liandong.tenancy.WorkItems;
import org.liandong.tenancy.WorkKind;

/** What a list of work and a home page ask the database, however much there is. */
@ExtendWith(ArquillianExtension.class)
class WorkReadingIT {

    private static final String PROBE = "probe of reading";

    @Inject
    Cage cage;

    @Inject
    Hubs hubs;

    @Inject
    Accounts accounts;

    @Inject
    WorkReading reading;

    @Inject
    WorkItems items;

    @Inject
    TenantSession session;

    @Inject
    CurrentHub current;

    @Inject
    Sql sql;

    @AfterEach
    void takeBack() {
        try (var owner = new Owner()) {
            owner.run("delete from work_item where title = '" + PROBE + "' or subject = 'named'");
            owner.run("delete from membership where account_id in (select id from account where issuer = 'due')");
        }
    }

    @Test
    @DisplayName("a list of forty and a home page above them cost as many statements as with two")
    void statements() throws Exception {
        var city = hubs.city();
        long account = officer(city);
        open(city, 0, 2);
        open(hubs.byCode("110102").orElseThrow(), 0, 1);
        long list = asked(city, account, () -> reading.list(WorkFilter.ALL, WorkColumn.LIST.sort(), null, 1000));
        long home = asked(city, account, () -> reading.today());
        assertThat(list).isLessThanOrEqualTo(2);
        assertThat(home).isLessThanOrEqualTo(9);

        open(city, 2, 40);
        for (var code : new String[] {"110101", "110105026", "110105001"}) {
            open(hubs.byCode(code).orElseThrow(), 0, 5);
        }
        assertThat(asked(city, account, () -> reading.list(WorkFilter.ALL, WorkColumn.LIST.sort(), null, 1000)))
                .isEqualTo(list);
        assertThat(asked(city, account, () -> reading.today())).isEqualTo(home);
    }

    @Test
    @DisplayName(
            "work that is called by hubs is told in the reader's language and by their names of today; older work as it was")
    void calledByHubs() throws Exception {
        var district = hubs.byCode("110105").orElseThrow();
        var street = hubs.byCode("110105026").orElseThrow();
        var city = hubs.city();
        long account = officer(city);
        cage.in(district, () -> {
            items.open(
                    WorkItems.Work.about(
                            WorkKind.HUB_CHANGE, district, "named", List.of(street, district), "access/hub/changes"),
                    Due.on(LocalDate.of(2030, 1, 1), null));
            return null;
        });
        assertThat(titles(city, account, Texts.in(Locale.ENGLISH))).contains("望京街道 → Chaoyang District");
        assertThat(titles(city, account, Texts.in(Texts.CHINESE))).contains("望京街道 → 朝阳区");
        try (var owner = new Owner()) {
            owner.run("update work_item set title = '" + PROBE + "' where subject = 'named'");
            assertThat(titles(city, account, Texts.in(Texts.CHINESE))).contains("望京街道 → 朝阳区");
            owner.run("update work_item set title_hubs = null where subject = 'named'");
        }
        assertThat(titles(city, account, Texts.in(Locale.ENGLISH))).contains(PROBE);
    }

    private List<String> titles(Hub hub, long account, Texts texts) throws Exception {
        return cage.in(hub, () -> {
            current.actAs(account);
            return reading
                    .list(new WorkFilter(null, null, WorkKind.HUB_CHANGE, null), WorkColumn.LIST.sort(), null, 100)
                    .stream()
                    .map(row -> row.title(texts))
                    .toList();
        });
    }

    private void open(Hub hub, int from, int to) throws Exception {
        cage.in(hub, () -> {
            for (int i = from; i < to; i++) {
                items.open(
                        WorkItems.Work.of(
                                WorkKind.CLAIM, hub, "due" + hub.id() + "-" + i, PROBE, "registry/claim/list"),
                        Due.on(LocalDate.of(2030, 1, 1).plusDays(i % 3), null));
            }
            return null;
        });
    }

    private long officer(Hub hub) throws Exception {
        return cage.in(hub, () -> {
            var account = accounts.find("due", "officer")
                    .orElseGet(() -> accounts.welcome(new Identity("due", "officer", "读者", null, null, false)));
            session.em().persist(Membership.inHub(account.id(), hub, null, Role.CA, LocalDate.of(2026, 1, 1), null));
            return account.id();
        });
    }

    private long asked(Hub hub, long account, Callable<?> work) throws Exception {
        return cage.in(hub, () -> {
            current.actAs(account);
            reading.count(WorkFilter.ALL); // who reads is known by then
            long before = questions();
            work.call();
            return questions() - before - 1;
        });
    }

    private long questions() {
        return sql.one("show session status like 'Questions'", row -> row.getLong(2))
                .orElseThrow();
    }
}
