package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.Databases;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

@ExtendWith(ArquillianExtension.class)
class HubChangeTimerIT {

    @Resource
    ManagedExecutorService executor;

    @Inject
    HubChangeTimer timer;

    @Inject
    Hubs hubs;

    @Inject
    Cage cage;

    @Inject
    Somebody somebody;

    private Hub hub(String code) throws Exception {
        return cage.reading(hubs.city(), () -> hubs.byCode(code).orElseThrow());
    }

    @Test
    @DisplayName(
            "§3.3: a merger whose day has come is done by the next look, without anybody's doing; one of tomorrow waits")
    void dayHasCome() throws Exception {
        planned("110117111", "110117112", LocalDate.now(Clocks.ZONE));
        long tomorrow =
                planned("110117108", "110117110", LocalDate.now(Clocks.ZONE).plusDays(2));

        executor.submit(timer::perform).get();

        assertThat(hub("110117111").isClosed()).isTrue();
        assertThat(hub("110117108").isClosed()).isFalse();
        try (var sql = Databases.owner()) {
            sql.update("update hub_change set state = 'WITHDRAWN', ended_at = utc_timestamp(3) where id = ?", tomorrow);
            sql.commit();
        }
    }

    @Test
    @DisplayName("§3.3: a change that cannot be done holds up no other one of the same day")
    void oneCannotBeDone() throws Exception {
        long impossible = planned("110117003", "110117005", LocalDate.now(Clocks.ZONE));
        try (var sql = Databases.owner()) {
            // a move under a code that another street bears
            sql.update(
                    "update hub_change set kind = 'MOVE', target_id = ?, new_code = '110116001' where id = ?",
                    hub("110116").id(),
                    impossible);
            sql.commit();
        }
        planned("110117006", "110117005", LocalDate.now(Clocks.ZONE));

        executor.submit(timer::perform).get();

        assertThat(hub("110117006").isClosed()).isTrue();
        assertThat(hub("110117003").code()).isEqualTo("110117003");
        try (var sql = Databases.owner()) {
            sql.update(
                    "update hub_change set state = 'WITHDRAWN', ended_at = utc_timestamp(3) where id = ?", impossible);
            sql.commit();
        }
    }

    @Test
    @DisplayName("RP-01, §3.3: a merger done late changes nothing in the figures of a month that is closed")
    void late() throws Exception {
        var open = LocalDate.now(Clocks.ZONE).withDayOfMonth(1);
        planned("110109007", "110109006", open.minusDays(1));

        executor.submit(timer::perform).get();

        try (var sql = Databases.owner()) {
            assertThat(sql.query(
                            "select p.valid_to from hub_placement p join hub h on h.id = p.hub_id where h.code = '110109007'",
                            row -> row.getString(1)))
                    .containsExactly(open.minusDays(1).toString());
        }
    }

    private long planned(String street, String successor, LocalDate day) throws Exception {
        long id = Ids.next();
        long planner = somebody.with(Role.PA, hubs.city());
        try (var sql = Databases.owner()) {
            sql.update(
                    "insert into hub_change (id, version, kind, hub_id, target_id, effective_on, basis, state, planned_by,"
                            + " planned_at) values (?, 1, 'MERGE', ?, ?, ?, 'HubChangeTimerIT', 'PLANNED', ?, utc_timestamp(3))",
                    id,
                    hub(street).id(),
                    hub(successor).id(),
                    day,
                    planner);
            sql.commit();
        }
        return id;
    }
}
