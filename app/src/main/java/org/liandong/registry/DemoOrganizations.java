package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liandong.shared.Public;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Leases;
import org.liandong.tenancy.TenantFiles;

/**
 * The invented organizations of the demo set, reported by their streets where the demo realm is used. What somebody has done
 * with one since is left alone.
 */
@ApplicationScoped
@Transactional
@Public("the machine, at start")
class DemoOrganizations {

    private static final Logger LOG = Logger.getLogger(DemoOrganizations.class.getName());
    private static final String FILE = "demo/organizations.csv";

    @Inject
    @ConfigProperty(name = "liandong.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    private TenantFiles files;

    @Inject
    private Leases leases;

    @Inject
    private Hubs hubs;

    @Inject
    private Here here;

    @Inject
    private SocialOrgs orgs;

    @Inject
    private Register register;

    void hubsStand(@Observes HubsProvisioned provisioned) {
        if (!demo || !files.has(FILE)) {
            return;
        }
        leases.alone("demo organizations");
        var rows = files.rows(FILE);
        var held = orgs.held(rows.stream()
                .map(row -> Uscc.of(row.get(Column.USCC.chinese())))
                .toList());
        var missing = rows.stream()
                .filter(row -> !held.containsKey(Uscc.of(row.get(Column.USCC.chinese()))))
                .toList();
        register.write(received(missing));
        LOG.info(() -> missing.size() + " demo organizations added");
    }

    private List<Receipt> received(List<Map<String, String>> rows) {
        var territory = here.territory();
        var receipts = new ArrayList<Receipt>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.get(Column.STREET.chinese())))
                .forEach((code, resident) -> {
                    var street = hubs.byCode(code).orElseThrow();
                    var check = here.check(street, territory);
                    var reception = here.reception(street, territory);
                    resident.forEach(row -> receipts.add(reception.receive(entry(check, row), Optional.empty())));
                });
        return receipts;
    }

    private static OrgEntry entry(EntryCheck check, Map<String, String> row) {
        var judged = check.judge(column -> row.getOrDefault(column.chinese(), ""));
        return judged.entry().orElseThrow(() -> new IllegalStateException(FILE + ": " + row + " " + judged.reasons()));
    }
}
