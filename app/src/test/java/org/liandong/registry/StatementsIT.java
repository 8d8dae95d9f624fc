package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Statements;

@ExtendWith(ArquillianExtension.class)
class StatementsIT {

    @Inject
    Cage cage;

    @Inject
    Hubs hubs;

    @Inject
    SocialOrgs orgs;

    @Inject
    Statements statements;

    private int statements(Callable<?> work) throws Exception {
        return cage.reading(hubs.city(), () -> statements.of(work));
    }

    private Callable<?> list(int rows) {
        return () -> {
            var found = orgs.list(OrgFilter.ALL, OrgExtent.residentIn(null), OrgColumn.LIST.sort(), null, rows);
            assertThat(found).hasSize(rows);
            return hubs.byIds(found.stream().map(SocialOrg::residence).toList()).values().stream()
                    .map(Hub::name)
                    .toList();
        };
    }

    @Test
    @DisplayName("a list of forty costs as many statements as a list of two")
    void aListDoesNotAskPerRow() throws Exception {
        assertThat(statements(list(2))).isBetween(1, 2);
        assertThat(statements(list(40))).isEqualTo(statements(list(2)));
    }

    @Test
    @DisplayName("an entry and its history are one statement each")
    void anEntryIsOneStatement() throws Exception {
        assertThat(statements(() -> orgs.find("52110105MJDW00010A").orElseThrow()))
                .isEqualTo(1);
        assertThat(statements(() -> orgs.history("52110105MJDW00010A", Integer.MAX_VALUE, 11)))
                .isEqualTo(1);
    }
}
