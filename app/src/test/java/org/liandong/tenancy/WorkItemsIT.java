package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What waits to be done is seen by the hub in whose room it is done and by those above it, and by nobody else. */
@ExtendWith(ArquillianExtension.class)
class WorkItemsIT {

    private static final String PROBE = "probe of work items";

    @Inject
    Cage cage;

    @Inject
    Hubs hubs;

    @Inject
    WorkItems items;

    @Inject
    HubTree tree;

    @Inject
    TenantSession session;

    @Inject
    Sql sql;

    Hub street;
    Hub sibling;
    Hub district;
    Hub otherDistrict;
    Hub city;

    @BeforeEach
    void places() {
        street = hub("110105026");
        sibling = hub("110105001");
        district = hub("110105");
        otherDistrict = hub("110101");
        city = hub("110000");
    }

    @AfterEach
    void takeBack() {
        try (var owner = new Owner()) {
            owner.run("delete from work_item where title = '" + PROBE + "'");
        }
    }

    private Hub hub(String code) {
        return hubs.byCode(code).orElseThrow();
    }

    private WorkItems.Work work(Hub hub, int subject) {
        return WorkItems.Work.of(WorkKind.CLAIM, hub, "probe" + subject, PROBE, "registry/claim/list");
    }

    private void open(Hub hub, int subject) throws Exception {
        cage.in(hub, () -> {
            items.open(work(hub, subject), Due.on(LocalDate.of(2026, 12, 1), "x"));
            return null;
        });
    }

    private List<String> seen() {
        return sql.query(
                "select subject from work_item where title = ? order by subject", row -> row.getString(1), PROBE);
    }

    @Test
    @DisplayName(
            "a street's piece of work is seen in its room, its district's and the city's, not beside and not unbound")
    void subtree() throws Exception {
        open(street, 1);
        open(otherDistrict, 2);

        assertThat(cage.in(street, this::seen)).containsExactly("probe1");
        assertThat(cage.reading(district, this::seen)).containsExactly("probe1");
        assertThat(cage.reading(city, this::seen)).containsExactly("probe1", "probe2");
        assertThat(cage.in(sibling, this::seen)).isEmpty();
        assertThat(cage.in(otherDistrict, this::seen)).containsExactly("probe2");
        assertThat(cage.unbound(this::seen)).isEmpty();
    }

    @Test
    @DisplayName("nobody lays work into a room beside or above his own, and nobody moves it there: 1369")
    void foreign() throws Exception {
        assertThatThrownBy(() -> cage.in(sibling, () -> {
                    items.open(work(street, 1), Due.on(LocalDate.of(2026, 12, 1), "x"));
                    return null;
                }))
                .hasStackTraceContaining("CHECK OPTION failed");
        open(street, 1);
        assertThat(cage.in(sibling, () -> sql.update("update work_item set title = 'taken' where subject = 'probe1'")))
                .isZero();
        assertThatThrownBy(() -> cage.in(
                        district,
                        () -> sql.update(
                                "update work_item set district_id = ? where subject = 'probe1'", otherDistrict.id())))
                .as("the street sees it still, the district would not")
                .hasStackTraceContaining("CHECK OPTION failed");
    }

    @Test
    @DisplayName("from above the room's work is only read: 1792")
    void readOnly() throws Exception {
        open(street, 1);
        assertThatThrownBy(() -> cage.reading(
                        street, () -> sql.update("update work_item set quantity = 2 where subject = 'probe1'")))
                .hasStackTraceContaining("READ ONLY transaction");
    }

    @Test
    @DisplayName("work is opened and closed with the change it stands for: what is rolled back leaves none")
    void rolledBack() throws Exception {
        assertThatThrownBy(() -> cage.in(street, () -> {
                    items.open(work(street, 1), Due.on(LocalDate.of(2026, 12, 1), "x"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(cage.in(street, this::seen)).isEmpty();

        open(street, 1);
        assertThatThrownBy(() -> cage.in(street, () -> {
                    items.done(WorkKind.CLAIM, "probe1");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(cage.in(street, () -> ended("probe1"))).isEqualTo("OPEN");
        cage.in(street, () -> {
            items.done(WorkKind.CLAIM, "probe1");
            return null;
        });
        assertThat(cage.in(street, () -> ended("probe1"))).isEqualTo("DONE");
    }

    private String ended(String subject) {
        return sql.one("select state from work_item where subject = ?", row -> row.getString(1), subject)
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "§3.3: the successor of a merged street sees the work that is open in its room; a moved street's goes with it")
    void followed() {
        assertThatThrownBy(() -> cage.in(city, () -> {
                    items.open(work(street, 1), Due.on(LocalDate.of(2026, 12, 1), "x"));
                    session.em().flush();
                    tree.merge(managed(street), managed(sibling), LocalDate.of(2026, 12, 1));
                    session.em().flush();
                    assertThat(as(sibling, this::seen)).containsExactly("probe1");
                    assertThat(as(street, this::seen)).containsExactly("probe1");
                    throw new IllegalStateException("looked at");
                }))
                .hasMessage("looked at");
        assertThatThrownBy(() -> cage.in(city, () -> {
                    items.open(work(street, 1), Due.on(LocalDate.of(2026, 12, 1), "x"));
                    session.em().flush();
                    tree.move(managed(street), managed(otherDistrict), "110101999", LocalDate.of(2026, 12, 1));
                    session.em().flush();
                    assertThat(as(otherDistrict, this::seen)).containsExactly("probe1");
                    assertThat(as(district, this::seen)).isEmpty();
                    throw new IllegalStateException("looked at");
                }))
                .hasMessage("looked at");
    }

    private Hub managed(Hub hub) {
        return session.em().find(Hub.class, hub.id());
    }

    /** What another hub would see of this transaction. */
    private List<String> as(Hub hub, Supplier<List<String>> work) {
        sql.update("set @hub = ?", hub.id());
        try {
            return work.get();
        } finally {
            sql.update("set @hub = ?", city.id());
        }
    }

    @Test
    @DisplayName("§3.4: what was reckoned into a year that was not announced is reckoned anew from the same day")
    void provisional() throws Exception {
        cage.in(district, () -> {
            items.open(
                    work(district, 1),
                    Due.ruled(
                            LocalDate.of(2026, 2, 20),
                            true,
                            LocalDate.of(2026, 2, 12),
                            "registry.claim.decideDays",
                            "x"));
            return null;
        });
        assertThat(cage.in(city, () -> items.reckonProvisional())).isEqualTo(1);
        assertThat(cage.in(
                        district,
                        () -> sql.query(
                                "select due_on, provisional from work_item where subject = 'probe1'",
                                row -> row.getString(1) + " " + row.getBoolean(2))))
                .containsExactly("2026-02-26 false");
    }
}
