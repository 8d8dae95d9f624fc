package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.access.Role;
import org.liandong.access.Somebody;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Jobs;
import org.liandong.tenancy.Owner;
import org.liandong.tenancy.Questions;
import org.liandong.tenancy.Runs;

/** What an import asks the database, on its transaction's own connection. */
@ExtendWith(ArquillianExtension.class)
class ImportStatementsIT {

    private static final String STREET = "110117114";

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

    @Inject
    Questions questions;

    private Hub street;
    private long officer;

    @BeforeEach
    void beginning() throws Exception {
        street = hubs.byCode(STREET).orElseThrow();
        officer = somebody.with(Role.ST, street);
        imported(1, 700_000); // the first of a month opens the rows of its figures
    }

    /** How many statements it takes to take in a sheet of so many new rows. */
    private long imported(int rows, int from) throws Exception {
        var text = SheetFixture.ofRows(rows, from).text().replace("110105026", STREET);
        return cage.in(street, () -> {
            current.actAs(officer);
            var stored = new ImportSheet(
                    "it.csv", "0".repeat(64), ImportMode.GOOD, ImportStep.CONFIRMED, officer, Instant.now());
            sheets.add(stored, text.getBytes(UTF_8));
            var run = runs.of(jobs.start(ImportWork.KIND, stored.id(), "it.csv", Locale.CHINA));
            var sheet = steps.open(stored.id());
            return questions.of(() -> {
                steps.take(run, sheet, true, done -> {});
                return null;
            });
        });
    }

    @Test
    @DisplayName("sixty rows cost as many statements as one row")
    void notPerRow() throws Exception {
        assertThat(imported(60, 701_000)).isEqualTo(imported(1, 700_100));
    }

    @Test
    @DisplayName("a portion more costs a few statements per table, a question for what is held, and one announcement")
    void perPortion() throws Exception {
        long one = imported(ImportSteps.PORTION, 702_000);
        long two = imported(2 * ImportSteps.PORTION, 703_000);

        assertThat(two - one).isBetween(4L, ImportSteps.PORTION / 20L);
        assertThat(imported(2 * ImportSteps.PORTION, 703_000))
                .as("the same again writes nothing")
                .isLessThan(one);
    }

    @Test
    @DisplayName("a revision is written into every column that the table has")
    void columns() {
        try (var owner = new Owner()) {
            assertThat(owner.rows("select column_name from information_schema.columns"
                            + " where table_schema = schema() and table_name = 'social_org'"))
                    .extracting(row -> row.get(0))
                    .containsExactlyInAnyOrderElementsOf(RegisterRows.COLUMNS);
        }
    }
}
