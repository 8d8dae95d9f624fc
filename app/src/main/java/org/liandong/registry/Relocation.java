package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.liandong.access.HubChangeEffect;
import org.liandong.access.HubChangeKind;
import org.liandong.access.HubMerged;
import org.liandong.tenancy.Hub;

/** The organizations of a street whose place in the tree changes: after a merger they reside in the successor. */
@ApplicationScoped
class Relocation implements HubChangeEffect {

    @Inject
    private SocialOrgs orgs;

    @Inject
    private Register register;

    @Inject
    private Clock clock;

    void follow(@Observes HubMerged merged) {
        var now = clock.instant();
        register.write(orgs.residents(merged.street()).stream()
                .map(org -> Receipt.changed(
                        org, org.follow(merged.street().id(), merged.successor().id(), now)))
                .toList());
    }

    @Override
    public List<Touched> touchedBy(HubChangeKind kind, Hub street, Hub target) {
        return List.of(new Touched(
                kind == HubChangeKind.MOVE ? "registry.hubChange.residentsMove" : "registry.hubChange.residentsFollow",
                orgs.count(OrgFilter.ALL, OrgExtent.residentIn(street))));
    }
}
