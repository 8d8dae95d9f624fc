package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.registry.KeepingFile;
import org.liandong.registry.OrgFilter;
import org.liandong.registry.OrgOverview;
import org.liandong.registry.OrgReading;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Owner;
import org.liandong.tenancy.Questions;
import org.liandong.tenancy.Transactions;

/** What the page of an organization in a room asks the database. */
@ExtendWith(ArquillianExtension.class)
class OrgPageReadingIT {

    private static final String STREET = "110105026";
    private static final String CENTRE = "52110105MJDW003878";
    private static final String PAGE = "/h/" + STREET + "/registry/org/view?uscc=" + CENTRE;

    @Inject
    OrgReading reading;

    @Inject
    KeepingFile keeping;

    @Inject
    Hubs hubs;

    @Inject
    CurrentHub current;

    @Inject
    Somebody somebody;

    @Inject
    Questions questions;

    @Inject
    Transactions transactions;

    @Inject
    Cage cage;

    @AfterEach
    void takeBack() {
        try (var owner = new Owner()) {
            owner.run("delete from org_note where text like '%计数走访%'");
        }
    }

    private Hub street() {
        return hubs.byCode(STREET).orElseThrow();
    }

    private long asked(List<OrgOverview> read) throws Exception {
        long reader = somebody.with(Role.ST, street());
        return cage.in(street(), () -> {
            current.actAs(reader);
            reading.count(OrgFilter.ALL); // who reads is known by then
            return questions.of(() -> {
                reading.overview(CENTRE, Integer.MAX_VALUE, 11, read::add);
                return null;
            });
        });
    }

    @Test
    @DisplayName(
            "entry, contacts, notes, documents, history, people, places and rules are ten statements, however many notes")
    void aPageIsTenStatements() throws Exception {
        var read = new ArrayList<OrgOverview>();
        long writer = somebody.with(Role.ST, street());
        cage.in(street(), () -> {
            current.actAs(writer);
            return keeping.addNote(CENTRE, "计数走访");
        });
        assertThat(asked(read)).isEqualTo(10);
        int before = read.get(0).file().notes().size();

        cage.in(street(), () -> {
            current.actAs(writer);
            for (int i = 0; i < 30; i++) {
                keeping.addNote(CENTRE, "计数走访 " + i);
            }
            return null;
        });
        assertThat(asked(read)).isEqualTo(10);
        assertThat(read.get(1).file().notes()).hasSize(before + 30);
        assertThat(read.get(1).people()).containsKey(writer);
    }

    @Test
    @DisplayName("who asks and for which room is one transaction, all that the page shows another")
    void aPageIsTwoTransactions() {
        var browser = new Browser();
        browser.logIn("street.officer", PAGE);

        assertThat(transactions.of(() -> assertThat(browser.get(PAGE).status()).isEqualTo(200)))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a note is one transaction more than the page it was typed into, and leads back to it")
    void aNoteIsThreeTransactions() {
        var browser = new Browser();
        browser.logIn("street.officer", PAGE);

        assertThat(transactions.of(() -> {
                    var form = Form.of(browser.get(PAGE), "note").with("note:text", "计数走访");
                    assertThat(browser.submit(PAGE, form).status()).isEqualTo(302);
                }))
                .isEqualTo(2 + 3);
    }
}
