package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Provisioning;
import org.liandong.tenancy.Questions;
import org.liandong.tenancy.TenantSession;

@ExtendWith(ArquillianExtension.class)
class StaffListIT {

    private static final int MANY = 120;

    @Inject
    Staffing staffing;

    @Inject
    ArrangingOffices offices;

    @Inject
    Accounts accounts;

    @Inject
    Provisioning provisioning;

    @Inject
    TenantSession session;

    @Inject
    CurrentHub current;

    @Inject
    Questions questions;

    @Inject
    Hubs hubs;

    @Inject
    Cage cage;

    @Test
    @DisplayName("a list of staff costs as many statements for 120 people as for two, and its pages leave nobody out")
    void statements() throws Exception {
        var hub = hubs.byCode("110119002").orElseThrow();
        long administrator = people(hub, 2);
        long few = statements(hub, administrator);
        people(hub, MANY);
        long many = statements(hub, administrator);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(3);
        for (var column : StaffColumn.LIST.sortable()) {
            leavesNobodyOut(hub, administrator, Sort.up(column));
            leavesNobodyOut(hub, administrator, Sort.down(column));
        }
    }

    private void leavesNobodyOut(Hub hub, long administrator, Sort<StaffColumn> order) throws Exception {
        var all = as(hub, administrator, () -> staffing.members(StaffFilter.NOW, order, null, 1000)).stream()
                .map(StaffMember::id)
                .toList();
        var paged = as(hub, administrator, () -> {
            var first = staffing.members(StaffFilter.NOW, order, null, 70);
            var mark = Mark.read(first.get(69).mark(order).written(), order);
            return List.of(first, staffing.members(StaffFilter.NOW, order, mark, 1000));
        });
        assertThat(paged)
                .as(order.written())
                .flatExtracting(page -> page)
                .extracting(StaffMember::id)
                .containsExactlyElementsOf(all);
    }

    /** What a list of staff asks the database, on the transaction's own connection. */
    private long statements(Hub hub, long account) throws Exception {
        return as(hub, account, () -> {
            offices.list(); // who calls is known by then
            return questions.of(() -> staffing.members(StaffFilter.NOW, StaffColumn.LIST.sort(), null, 1000));
        });
    }

    private <T> T as(Hub hub, long account, Callable<T> work) throws Exception {
        return cage.in(hub, () -> {
            current.actAs(account);
            return work.call();
        });
    }

    /** @return the account of the hub's administrator */
    private long people(Hub hub, int count) throws Exception {
        var today = LocalDate.of(2026, 1, 1);
        return cage.in(hub, () -> {
            var identity = new Identity("test", "administrator", "管理员", null, null, false);
            var known = accounts.find("test", "administrator");
            var administrator = known.orElseGet(() -> accounts.welcome(identity));
            if (known.isEmpty()) {
                session.em().persist(Membership.inHub(administrator.id(), hub, null, Role.HA, today, null));
            }
            for (int i = 0; i < count; i++) {
                var account = accounts.welcome(
                        new Identity("test", count + "-" + i, "人员" + i % 7, i + "@example.org", null, false));
                session.em().persist(Membership.inHub(account.id(), hub, null, Role.IN, today, null));
            }
            return administrator.id();
        });
    }

    @Test
    @DisplayName("an office that was renamed is not added again by the next start")
    void renamedOffice() throws Exception {
        var hub = hubs.byCode("110119002").orElseThrow();
        long administrator = people(hub, 0);
        var before = as(hub, administrator, () -> offices.list());
        as(
                hub,
                administrator,
                () -> offices.rename(
                        Long.toString(before.get(0).office().id()),
                        before.get(0).office().version(),
                        "更名后的办事处"));

        assertThat(provisioning.provision().changes()).isEmpty();
        assertThat(as(hub, administrator, () -> offices.list()))
                .hasSameSizeAs(before)
                .anyMatch(row -> row.office().name().equals("更名后的办事处"));
    }
}
