package org.liandong.report;

import static org.liandong.shared.Permission.READ_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.liandong.access.StaffMember;
import org.liandong.access.Staffing;
import org.liandong.registry.ClaimRow;
import org.liandong.registry.Claiming;
import org.liandong.registry.Confirming;
import org.liandong.registry.PublicRegister;
import org.liandong.shared.Allowed;
import org.liandong.shared.NotVisible;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Due;

/**
 * What waits for an organization's own people, and what waits for hubs on its account, seen from its room. The cases
 * themselves lie where they are done: nothing of a hub's work is read here.
 */
@ApplicationScoped
@Transactional
public class OrgWorkReading {

    private static final int MOST = 500;

    @Inject
    private Staffing staffing;

    @Inject
    private Claiming claiming;

    @Inject
    private PublicRegister register;

    @Inject
    private Confirming confirming;

    @Inject
    private CurrentHub current;

    /** What is due first comes first. */
    @Allowed(READ_PEOPLE)
    public List<OrgWork> list() {
        return Stream.of(endingRoles(), claims(), confirmation())
                .flatMap(work -> work)
                .sorted(Comparator.comparing(work -> work.due().on()))
                .toList();
    }

    private Stream<OrgWork> endingRoles() {
        return staffing.people(null, MOST).stream()
                .filter(member -> member.to() != null)
                .map(OrgWorkReading::ending);
    }

    private static OrgWork ending(StaffMember member) {
        return new OrgWork(
                OrgWorkKind.ROLE_ENDS, member.id(), member.name(), member.role(), null, Due.on(member.to(), null));
    }

    private Stream<OrgWork> claims() {
        return claiming.ofOrganization().stream().map(OrgWorkReading::claimed);
    }

    private static OrgWork claimed(ClaimRow row) {
        return new OrgWork(OrgWorkKind.CLAIM, null, row.claimant(), null, row.hub(), row.due());
    }

    private Stream<OrgWork> confirmation() {
        var uscc = current.org().orElseThrow(() -> new NotVisible("no organization's room"));
        return register.find(uscc).flatMap(row -> confirming.of(row.org())).stream()
                .map(waiting -> new OrgWork(OrgWorkKind.CONFIRMATION, null, null, null, waiting.by(), waiting.due()));
    }
}
