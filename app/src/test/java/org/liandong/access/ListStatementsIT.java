package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.IntFunction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.registry.ClaimColumn;
import org.liandong.registry.ClaimFilter;
import org.liandong.registry.Claiming;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.HubColumn;
import org.liandong.tenancy.HubFilter;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.JobColumn;
import org.liandong.tenancy.JobFilter;
import org.liandong.tenancy.Jobs;
import org.liandong.tenancy.Owner;
import org.liandong.tenancy.Questions;

/** Lists of a thousand rows: none asks per row. */
@ExtendWith(ArquillianExtension.class)
class ListStatementsIT {

    private static final int MANY = 1000;
    private static final long FIRST = 7_000_000;
    private static final String STREET = "110118001";

    @Inject
    Jobs jobs;

    @Inject
    Claiming claiming;

    @Inject
    BreakingGlass breaking;

    @Inject
    HubReading hubReading;

    @Inject
    HubChanging changing;

    @Inject
    Staffing staffing;

    @Inject
    Somebody somebody;

    @Inject
    CurrentHub current;

    @Inject
    Questions questions;

    @Inject
    Hubs hubs;

    @Inject
    Cage cage;

    @AfterEach
    void takeBack() {
        try (var owner = new Owner()) {
            for (var table : List.of("job", "org_claim", "break_glass", "hub_change", "membership", "account")) {
                owner.run("delete from " + table + " where id between " + FIRST + " and " + (FIRST + MANY));
            }
        }
    }

    /** @param values of a row whose number is {@code n} */
    private static void plant(String table, String columns, String values) {
        try (var owner = new Owner()) {
            owner.run("insert into " + table + " (id, " + columns + ") with recursive many (n) as (select 1 union all"
                    + " select n + 1 from many where n < " + MANY + ") select " + FIRST + " + n, " + values
                    + " from many");
        }
    }

    private void isNotAskedPerRow(Hub hub, Role role, int most, IntFunction<List<?>> list) throws Exception {
        long account = somebody.with(role, hub);
        long few = asked(hub, account, () -> assertThat(list.apply(2)).hasSize(2));
        long many = asked(hub, account, () -> assertThat(list.apply(MANY)).hasSize(MANY));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(most);
    }

    private long asked(Hub hub, long account, Runnable work) throws Exception {
        return cage.in(hub, () -> {
            current.actAs(account);
            hubReading.count(new HubFilter(null, null, false)); // who calls is known by then
            return questions.of(() -> {
                work.run();
                return null;
            });
        });
    }

    private Hub street() {
        return hubs.byCode(STREET).orElseThrow();
    }

    @Test
    @DisplayName("a thousand jobs are one statement")
    void jobs() throws Exception {
        plant(
                "job",
                "kind, hub_id, subject, locale, state, claim, heartbeat, done, total, accepted, rejected, created_at",
                "'it.none', " + street().id()
                        + ", 1, 'zh-CN', 'DONE', 1, utc_timestamp(3), 1, 1, 1, 0, utc_timestamp(3)");
        var order = JobColumn.LIST.sort();
        isNotAskedPerRow(street(), Role.ST, 1, rows -> jobs.list(JobFilter.ALL, order, null, rows));
    }

    @Test
    @DisplayName("a thousand claims are five statements: claims, people, deadlines, organizations, hubs")
    void claims() throws Exception {
        long claimant = somebody.with(Role.ST, street());
        plant(
                "org_claim",
                "version, uscc, account_id, hub_id, state, submitted_at",
                "1, '52110105MJDW00010A', " + claimant + ", " + street().id() + ", 'SUBMITTED', utc_timestamp(3)");
        var order = ClaimColumn.LIST.sort();
        isNotAskedPerRow(street(), Role.ST, 5, rows -> claiming.list(ClaimFilter.WAITING, order, null, rows));
    }

    @Test
    @DisplayName("a thousand looks into rooms are two statements: looks with their hubs, and people")
    void looks() throws Exception {
        long asker = somebody.with(Role.PA, hubs.city());
        plant(
                "break_glass",
                "version, hub_id, asked_by, reason, hours, asked_at, state",
                "1, " + street().id() + ", " + asker + ", '排查', 1, utc_timestamp(3), 'REFUSED'");
        var order = GlassColumn.LIST.sort();
        isNotAskedPerRow(hubs.city(), Role.PA, 2, rows -> breaking.list(GlassState.REFUSED, order, null, rows));
    }

    @Test
    @DisplayName("a thousand changes of the tree are three statements: changes, hubs, people")
    void changes() throws Exception {
        long planner = somebody.with(Role.PA, hubs.city());
        plant(
                "hub_change",
                "version, kind, hub_id, target_id, effective_on, basis, state, planned_by, planned_at",
                "1, 'MERGE', " + street().id() + ", " + street().id() + ", '2026-01-01', '文件', 'WITHDRAWN', " + planner
                        + ", utc_timestamp(3)");
        var order = HubChangeColumn.LIST.sort();
        isNotAskedPerRow(hubs.city(), Role.PA, 3, rows -> changing.changes(HubChangeFilter.ALL, order, null, rows));
    }

    @Test
    @DisplayName("the hubs of the city are two statements: hubs, and where they stand")
    void hubs() throws Exception {
        var all = new HubFilter(null, null, false);
        var order = HubColumn.LIST.sort();
        var city = hubs.city();
        long account = somebody.with(Role.PA, city);
        // the first ones stand under the room's own hub, which needs no statement
        long few = asked(city, account, () -> hubReading.list(all, order, null, 40));
        long many = asked(city, account, () -> hubReading.list(all, order, null, MANY));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("a thousand people and administrators of a hub are two statements: memberships and suspensions")
    void staff() throws Exception {
        somebody.with(Role.HA, street());
        plant(
                "account",
                "version, issuer, sub, display_name, first_seen",
                "1, 'test', concat('many-', n), concat('人员', n), utc_timestamp(3)");
        plant(
                "membership",
                "version, account_id, hub_id, role, valid_from",
                "1, " + FIRST + " + n, " + street().id() + ", 'HA', '2026-01-01'");
        var order = StaffColumn.LIST.sort();
        isNotAskedPerRow(street(), Role.HA, 2, rows -> staffing.members(StaffFilter.NOW, order, null, rows));
        long administrator = somebody.with(Role.HA, street());
        assertThat(asked(street(), administrator, () -> assertThat(staffing.administrators())
                        .hasSize(200)))
                .isLessThanOrEqualTo(2);
    }
}
