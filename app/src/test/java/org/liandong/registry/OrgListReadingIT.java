package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.access.Role;
import org.liandong.access.Somebody;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.KeptViews;
import org.liandong.tenancy.Questions;
import org.liandong.tenancy.Transactions;

/** What the most used list of the desk asks the database. */
@ExtendWith(ArquillianExtension.class)
class OrgListReadingIT {

    private static final String STREET = "110105026";

    @Inject
    OrgReading reading;

    @Inject
    KeptViews views;

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

    @Test
    @DisplayName(
            "in a street's room it is three statements: how its reader has set it up, the rows, how many there are")
    void aPageIsThreeStatements() throws Exception {
        var street = hubs.byCode(STREET).orElseThrow();
        long reader = somebody.with(Role.ST, street);
        long asked = cage.in(street, () -> {
            current.actAs(reader);
            reading.count(OrgFilter.ALL); // who reads is known by then
            return questions.of(() -> {
                views.reading(OrgColumn.LIST.name(), kept -> assertThat(
                                reading.page(OrgFilter.ALL, OrgColumn.LIST.sort(), null, 2)
                                        .rows())
                        .hasSize(2)
                        .allMatch(row -> row.residence().code().equals(STREET)));
                return null;
            });
        });
        assertThat(asked).isEqualTo(3);
    }

    @Test
    @DisplayName("who asks and for which room is one transaction, the list another")
    void aRequestIsTwoTransactions() {
        var officer = ApiClient.of("street.officer");
        Runnable list = () -> assertThat(officer.get("/api/v1/hubs/" + STREET + "/organizations?limit=2")
                        .status())
                .isEqualTo(200);
        list.run(); // makes the account where it is the first
        assertThat(transactions.of(list)).isEqualTo(2);
    }
}
