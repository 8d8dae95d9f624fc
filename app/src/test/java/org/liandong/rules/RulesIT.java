package org.liandong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.HubsProvisioned;

@ExtendWith(ArquillianExtension.class)
class RulesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Inject
    Rules rules;

    @Inject
    RuleProvisioning provisioning;

    @Inject
    Hubs hubs;

    @Test
    @DisplayName(
            "a street resolves its own rules, its district's, the city's and the country's, each with its citation")
    void street() {
        var table = rules.of(hubs.byCode("110105026").orElseThrow());
        assertThat(table.on(DAY, "registry.org.nameLength").number()).isEqualTo(200);
        assertThat(table.find(DAY, "registry.uscc.registrarTier", "FOUNDATION"))
                .hasValueSatisfying(rule -> assertThat(rule.citation()).contains("基金会管理条例"));
        assertThat(table.all(DAY, "registry.uscc.historicDivision")).hasSize(10);
    }

    @Test
    @DisplayName("laying the tenant's rules in again adds nothing")
    void again() {
        int held = rules.current().size();
        provisioning.hubsStand(new HubsProvisioned(360, List.of()));
        assertThat(rules.current()).hasSize(held);
    }
}
