package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.report.Measure.ORGANIZATIONS;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.registry.OrgType;
import org.liandong.report.web.SeenFigures;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.Databases;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Sql;

@ExtendWith(ArquillianExtension.class)
class FiguresIT {

    @Inject
    FigureWriter writer;

    @Inject
    FigureReading reading;

    @Inject
    SeenFigures seen;

    @Inject
    Recomputation recomputation;

    @Inject
    Hubs hubs;

    @Inject
    Cage cage;

    @Inject
    Sql sql;

    @Resource
    ManagedExecutorService executor;

    private final List<Delta> counted = new ArrayList<>();

    @AfterEach
    void undo() {
        writer.add(counted.stream()
                .map(delta -> new Delta(delta.hub(), delta.measure(), delta.dimension(), -delta.value()))
                .toList());
        counted.clear();
    }

    @Test
    @DisplayName("RP-01: what a street counts is seen in the street, its district and the city, and nowhere else")
    void tiers() {
        var street = hub("110119001");
        var district = hub("110119");
        long inStreet = services(street);
        long inDistrict = services(district);
        long inCity = services(hubs.city());
        long elsewhere = services(hub("110118"));
        add(new Delta(street.id(), ORGANIZATIONS, "SERVICE", 3));
        assertThat(services(street)).isEqualTo(inStreet + 3);
        assertThat(services(district)).isEqualTo(inDistrict + 3);
        assertThat(services(hubs.city())).isEqualTo(inCity + 3);
        assertThat(services(hub("110118"))).isEqualTo(elsewhere);
    }

    @Test
    @DisplayName("RP-01: a district's table shows each of its streets, and they add up with its own to the total")
    void table() {
        var district = hub("110119");
        add(
                new Delta(hub("110119001").id(), ORGANIZATIONS, "SERVICE", 2),
                new Delta(hub("110119002").id(), ORGANIZATIONS, "FOUNDATION", 1),
                new Delta(district.id(), ORGANIZATIONS, "ASSOCIATION", 4));
        var table = reading.table(district, ORGANIZATIONS, reading.currentMonth());
        assertThat(table.children()).hasSameSizeAs(hubs.children(district));
        assertThat(table.children()).extracting(row -> row.hub().code()).isSorted();
        long own = table.own().values().stream().mapToLong(Long::longValue).sum();
        assertThat(own).isGreaterThanOrEqualTo(4);
        assertThat(table.sum())
                .isEqualTo(own
                        + table.children().stream()
                                .mapToLong(FigureTable.Row::sum)
                                .sum());
        assertThat(table.total().keySet()).containsExactly((Enum<?>[]) OrgType.values());
    }

    @Test
    @DisplayName("RP-01: a month before all counting has no value, which is not 0")
    void earlier() {
        assertThat(reading.of(hubs.city(), ORGANIZATIONS, YearMonth.of(2024, 1)))
                .isEmpty();
        assertThat(reading.glance(hubs.city(), ORGANIZATIONS, YearMonth.of(2024, 1))
                        .kept())
                .isFalse();
    }

    @Test
    @DisplayName("a hub at a glance costs as many statements with forty hubs below it and twelve months as with none")
    void statements() throws Exception {
        reading.isKept(ORGANIZATIONS, YearMonth.of(2024, 1));
        long street = statements(hub("110119001"));
        long city = statements(hubs.city());
        long district = statements(hub("110105"));
        assertThat(district).isEqualTo(city);
        assertThat(city).as("one more for the hubs' names").isBetween(street, street + 1);
        assertThat(city).isLessThanOrEqualTo(4);
    }

    private long statements(Hub hub) throws Exception {
        return cage.reading(hubs.city(), () -> {
            long before = selects();
            reading.glance(hub, ORGANIZATIONS, reading.currentMonth());
            return selects() - before;
        });
    }

    @Test
    @DisplayName("a page that shows the numbers and the glance reads the figures once")
    void readOnce() throws Exception {
        long glance = statements(hubs.city());
        long page = cage.reading(hubs.city(), () -> {
            long before = selects();
            for (int part = 0; part < 2; part++) {
                seen.of(hubs.city(), ORGANIZATIONS, reading.currentMonth());
            }
            return selects() - before;
        });
        assertThat(page).as("besides finding the city twice").isEqualTo(glance + 2);
    }

    private long selects() {
        return sql.one("show session status like 'Com_select'", row -> row.getLong(2))
                .orElseThrow();
    }

    @Test
    @DisplayName("RP-01: the months follow the hubs as they were placed: the chart's last column is the table's total")
    void series() {
        add(new Delta(hub("110119001").id(), ORGANIZATIONS, "SERVICE", 7));
        var glance = reading.glance(hub("110119"), ORGANIZATIONS, reading.currentMonth());
        var points = glance.series().points();
        assertThat(points).hasSize(12);
        assertThat(points.get(11).month()).isEqualTo(reading.currentMonth());
        assertThat(points.get(11).values()).isEqualTo(glance.table().total());
        var old = reading.glance(hub("110119"), ORGANIZATIONS, YearMonth.of(2024, 1));
        assertThat(old.series().points().get(11).month()).isEqualTo(YearMonth.of(2024, 1));
        assertThat(old.asOf()).isEqualTo(LocalDate.of(2024, 1, 31));
    }

    @Test
    @DisplayName("a street that moves counts in the old district up to the month before, in the new one from then on")
    void moved() {
        int street = hub("110119001").id();
        int from = hub("110119").id();
        int to = hub("110118").id();
        try (var owner = Databases.owner()) {
            owner.update("delete from figure where hub_id = ?", street);
            owner.update(
                    "insert into figure (hub_id, measure, dimension, month, value) values (?, ?, 'SERVICE', '2026-08', 5)",
                    street,
                    ORGANIZATIONS);
            owner.update("update hub_placement set valid_to = '2026-09-15' where hub_id = ?", street);
            owner.update(
                    "insert into hub_placement (id, hub_id, parent_id, valid_from) values (1, ?, ?, '2026-09-16')",
                    street,
                    to);
            var august = YearMonth.of(2026, 8);
            var september = YearMonth.of(2026, 9);
            assertThat(child(owner, from, august, street)).isEqualTo(5);
            assertThat(child(owner, to, august, street)).isZero();
            assertThat(child(owner, from, september, street)).isZero();
            assertThat(child(owner, to, september, street)).isEqualTo(5);
            assertThat(services(owner, from, september)).isEqualTo(services(owner, from, august) - 5);
            assertThat(services(owner, to, september)).isEqualTo(services(owner, to, august) + 5);
            owner.rollback();
        }
    }

    @Test
    @DisplayName("transactions that touch many streets in any order end in no wrong sum")
    void concurrency() throws Exception {
        var streets = hubs.children(hub("110119"));
        long before = services(hub("110119"));
        var work = new ArrayList<Future<?>>();
        for (int i = 0; i < 8; i++) {
            work.add(executor.submit(() -> {
                for (int n = 0; n < 20; n++) {
                    var order = new ArrayList<>(streets);
                    Collections.shuffle(order);
                    writer.add(order.stream().map(FiguresIT::oneService).toList());
                }
            }));
        }
        for (Future<?> each : work) {
            each.get();
        }
        for (int i = 0; i < 160; i++) {
            counted.addAll(streets.stream().map(FiguresIT::oneService).toList());
        }
        assertThat(services(hub("110119"))).isEqualTo(before + 160L * streets.size());
    }

    @Test
    @DisplayName("counting the register anew shows a figure that was kept wrong, and by how much")
    void recomputed() {
        long before = recomputation.compare().difference();
        int street = hub("110119003").id();
        add(new Delta(street, ORGANIZATIONS, "FOUNDATION", 2));
        var comparison = recomputation.compare();
        assertThat(comparison.difference()).isEqualTo(before + 2);
        assertThat(comparison.differences())
                .anyMatch(difference -> difference.hub() == street
                        && difference.dimension().equals("FOUNDATION")
                        && difference.kept() - difference.counted() == 2);
        assertThat(recomputation.last().orElseThrow().at()).isEqualTo(comparison.at());
        undo();
        assertThat(recomputation.compare().difference()).isEqualTo(before);
    }

    private void add(Delta... deltas) {
        writer.add(List.of(deltas));
        Stream.of(deltas).forEach(counted::add);
    }

    private static Delta oneService(Hub street) {
        return new Delta(street.id(), ORGANIZATIONS, "SERVICE", 1);
    }

    private long services(Hub hub) {
        return reading.of(hub, ORGANIZATIONS, reading.currentMonth()).stream()
                .filter(figure -> figure.dimension() == OrgType.SERVICE)
                .mapToLong(Figure::value)
                .sum();
    }

    /** As the chart has it: what was placed there on the month's last day. */
    private static long services(Sql sql, int hub, YearMonth month) {
        return FigureReading.steps(sql, hub, ORGANIZATIONS, month, month).stream()
                .filter(step -> step.counts(month, month.atEndOfMonth()))
                .filter(step -> step.dimension().equals("SERVICE"))
                .mapToLong(FigureReading.Step::value)
                .sum();
    }

    private static long child(Sql sql, int hub, YearMonth month, int child) {
        return FigureReading.steps(sql, hub, ORGANIZATIONS, month, month).stream()
                .filter(step -> step.counts(month, month.atEndOfMonth()) && step.child() == child)
                .mapToLong(FigureReading.Step::value)
                .sum();
    }

    private Hub hub(String code) {
        return hubs.byCode(code).orElseThrow();
    }
}
