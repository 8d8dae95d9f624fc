package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.access.Role;
import org.liandong.access.Somebody;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Jobs;
import org.liandong.tenancy.Runs;

/** What the import of the largest sheet holds at once. Nothing of it is kept. */
@ExtendWith(ArquillianExtension.class)
class ImportHeapIT {

    private static final String STREET = "110105022";
    private static final int ROWS = 50_000;
    private static final long MOST = 64L << 20;

    @Inject
    Cage cage;

    @Inject
    Hubs hubs;

    @Inject
    CurrentHub current;

    @Inject
    Somebody somebody;

    @Inject
    ImportSheets sheets;

    @Inject
    ImportSteps steps;

    @Inject
    Jobs jobs;

    @Inject
    Runs runs;

    @Test
    @DisplayName("50,000 rows with six errors each hold less than 64 MiB, as values and as a workbook")
    void allBad() {
        taken(() -> {
            for (var file : List.of(values(ImportHeapIT::bad), workbook(ImportHeapIT::bad))) {
                var measured = take(file);
                assertThat(measured.sheet().refused()).isEqualTo(ROWS);
                assertThat(measured.heap()).isLessThan(MOST);
            }
        });
    }

    @Test
    @DisplayName("50,000 new organizations hold less than 64 MiB")
    void allGood() {
        taken(() -> {
            var measured = take(values(ImportHeapIT::good));
            assertThat(measured.sheet().entered()).isEqualTo(ROWS);
            assertThat(measured.heap()).isLessThan(MOST);
        });
    }

    private record Measured(ImportSheet sheet, long heap) {}

    private interface Work {
        void run() throws IOException;
    }

    private static final class TakenBack extends RuntimeException {}

    /** In one transaction, which is taken back. */
    private void taken(Work work) {
        assertThatThrownBy(() -> {
                    var street = hubs.byCode(STREET).orElseThrow();
                    long officer = somebody.with(Role.ST, street);
                    cage.in(street, () -> {
                        current.actAs(officer);
                        work.run();
                        throw new TakenBack();
                    });
                })
                .isInstanceOf(TakenBack.class);
    }

    private Measured take(byte[] file) {
        var stored = new ImportSheet(
                "it",
                "0".repeat(64),
                ImportMode.GOOD,
                ImportStep.CONFIRMED,
                current.account().orElseThrow(),
                Clocks.machine().instant());
        sheets.add(stored, file);
        var run = runs.of(jobs.start(ImportWork.KIND, stored.id(), "it", Locale.CHINA));
        try (var heap = new LiveHeap()) {
            steps.take(run, steps.open(stored.id()), true, done -> {});
            assertThat(heap.looks).as("how often it was looked").isPositive();
            return new Measured(sheets.get(stored.id()), heap.most());
        }
    }

    /** How much more lives at most than at the beginning, as full collections twice a second leave it. */
    private static final class LiveHeap implements AutoCloseable {

        private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

        private final long before = live();
        private final Thread looking = new Thread(this::look, "heap");
        private volatile long most;
        private volatile int looks;

        LiveHeap() {
            looking.start();
        }

        /** Not what is used: what is thrown away goes on being made meanwhile. */
        private static long live() {
            System.gc();
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum();
        }

        private void look() {
            while (!Thread.currentThread().isInterrupted()) {
                most = Math.max(most, live() - before);
                looks++;
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }

        long most() {
            return most;
        }

        @Override
        public void close() {
            looking.interrupt();
        }
    }

    private static Stream<List<String>> lines(IntFunction<List<String>> row) {
        return Stream.concat(
                Stream.of(List.of(SheetFixture.HEADING.split(","))),
                IntStream.range(0, ROWS).mapToObj(row));
    }

    private static byte[] values(IntFunction<List<String>> row) {
        return lines(row)
                .map(cells -> String.join(",", cells))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }

    private static byte[] workbook(IntFunction<List<String>> row) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new WorkbookWriter(bytes)) {
            var lines = lines(row).iterator();
            for (int number = 1; lines.hasNext(); number++) {
                out.row(number, lines.next(), false);
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> good(int n) {
        return List.of(
                SheetFixture.code(300_000 + n).value(),
                "北京市朝阳区望京第" + (300_000 + n) + "社会服务中心",
                "社会服务机构",
                "北京市朝阳区民政局",
                STREET,
                "望京西园" + n + "号",
                "王芳",
                "社区服务与养老服务、心理咨询、志愿者培训",
                "社会服务",
                "正常",
                "2020年1月31日",
                "备注" + n);
    }

    private static List<String> bad(int n) {
        return List.of(
                String.format("52110105MJ%07d!", n),
                "",
                "公司" + n,
                "北京市朝阳区民政局",
                "999999" + n,
                "望京西园" + n + "号",
                "王芳",
                "社区服务",
                "社会服务",
                "冬眠" + n,
                "2021-02-30",
                "备注" + n);
    }
}
