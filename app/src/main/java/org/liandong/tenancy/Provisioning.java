package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.shared.Public;

/**
 * Keeps the hubs in step with the tenants folder: one city hub, its districts, its streets (§3.3), their offices. Running it again
 * changes nothing; what it did change it reports. It adds and renames; moving and merging hubs are acts of people.
 */
@ApplicationScoped
public class Provisioning {

    @Inject
    private TenantSession session;

    @Inject
    private TenantFiles files;

    @Inject
    private Leases leases;

    @Inject
    private Outbox outbox;

    @Transactional
    @Public("the machine, at start")
    public HubsProvisioned provision() {
        leases.alone("provisioning");
        var provisioned = new Run(session.em(), files).run();
        if (!provisioned.changes().isEmpty()) {
            outbox.announce(HubTree.CHANGED, null, Outbox.NOTHING_MORE);
        }
        return provisioned;
    }

    /** One pass over the folder. */
    private static final class Run {
        private final EntityManager em;
        private final TenantFiles files;
        private final List<String> changes = new ArrayList<>();
        private final Map<String, Hub> hubs = new HashMap<>();
        private final Map<String, Hub> formerly = new HashMap<>();
        private final Set<String> offices = new HashSet<>();
        private final LocalDate from;
        private final List<Hub> added = new ArrayList<>();
        private int lastId;

        Run(EntityManager em, TenantFiles files) {
            this.em = em;
            this.files = files;
            this.from = LocalDate.parse(files.properties("city.properties").getProperty("valid-from"));
            for (var hub : em.createQuery("select h from Hub h", Hub.class).getResultList()) {
                hubs.put(hub.code(), hub);
                lastId = Math.max(lastId, hub.id());
            }
            for (var code : em.createQuery("select c from HubCode c where c.to is not null", HubCode.class)
                    .getResultList()) {
                formerly.put(code.code(), em.find(Hub.class, code.hubId()));
            }
            for (var office :
                    em.createQuery("select o from Office o", Office.class).getResultList()) {
                offices.add(office.hubId() + office.name());
            }
            em.createQuery("select o, n from OfficeName n, Office o where o.id = n.officeId", Object[].class)
                    .getResultStream()
                    .forEach(row -> offices.add(((Office) row[0]).hubId() + ((OfficeName) row[1]).name()));
        }

        HubsProvisioned run() {
            var city = files.properties("city.properties");
            var notActivated = Set.of(city.getProperty("not-activated").split(" "));
            var cityHub = hub(
                    Tier.CITY,
                    city.getProperty("code"),
                    city.getProperty("name"),
                    city.getProperty("english-name"),
                    city.getProperty("accent"),
                    null);
            em.flush(); // a tier must stand before the next one refers to it
            for (var row : files.rows("districts.csv")) {
                hub(
                        Tier.DISTRICT,
                        row.get("code"),
                        row.get("name"),
                        row.get("english_name"),
                        row.get("accent"),
                        cityHub);
            }
            em.flush();
            var divisions = new HashMap<String, String>();
            for (var row : files.rows("divisions.csv")) {
                if (!notActivated.contains(row.get("kind"))) {
                    var district = hubs.get(row.get("district_code"));
                    hub(Tier.STREET, row.get("code9"), row.get("name"), null, district.accent(), district);
                    divisions.put(row.get("code9"), row.get("kind"));
                }
            }
            em.flush();
            dateThem();
            addOffices(divisions);
            return new HubsProvisioned(hubs.size(), changes);
        }

        private Hub hub(Tier tier, String code, String name, String englishName, String accent, Hub parent) {
            var known = hubs.get(code);
            if (known != null) {
                if (known.describe(name, englishName, accent)) {
                    changes.add("changed " + code + " " + name);
                }
                return known;
            }
            if (formerly.containsKey(code)) {
                return formerly.get(code); // people have moved it since
            }
            var hub = new Hub(++lastId, tier, code, parent);
            hub.describe(name, englishName, accent);
            em.persist(hub);
            added.add(hub);
            hubs.put(code, hub);
            changes.add("added " + code + " " + name);
            return hub;
        }

        private void dateThem() {
            for (var hub : added) {
                em.persist(new HubCode(hub, from));
                if (hub.parentId() != null) {
                    em.persist(new HubPlacement(hub, from));
                }
            }
        }

        private void addOffices(Map<String, String> divisions) {
            var templates = files.rows("offices.csv").stream().collect(Collectors.groupingBy(row -> row.get("tier")));
            for (var hub : hubs.values()) {
                for (var row : templates.getOrDefault(hub.tier().name(), List.of())) {
                    var kinds = Set.of(row.get("divisions").split(" "));
                    var name = row.get("name").replace("{hub}", hub.name());
                    if (kinds.contains(divisions.getOrDefault(hub.code(), "")) && offices.add(hub.id() + name)) {
                        em.persist(new Office(hub.id(), OfficeKind.valueOf(row.get("kind")), name, from));
                        changes.add("added office " + name);
                    }
                }
            }
        }
    }
}
