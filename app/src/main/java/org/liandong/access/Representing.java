package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;

/** How an organization comes to its first administrator; from then on he sees to its people himself. */
@ApplicationScoped
@Transactional
@Public("called by who decides about claims, after asking for the permission")
public class Representing {

    @Inject
    private Staff staff;

    @Inject
    private Accounts accounts;

    @Inject
    private Appointing appointing;

    /** Nobody else gives or takes a role meanwhile. To be called before anything is read. */
    public void alone() {
        staff.alone();
    }

    public boolean isRepresented(String uscc) {
        return !staff.ofOrganization(uscc, new StaffFilter(Role.OA, null, false, null), null, 1)
                .isEmpty();
    }

    /** Refuses who could not act for the organization whatever he proves: government staff (R4). */
    public void requireMay(long accountId, String uscc) {
        appointing.examine(accountId, uscc);
    }

    public void begin(long accountId, String uscc) {
        RuleViolation.require(!isRepresented(uscc), "access.people.alreadyRepresented");
        appointing.firstAdministrator(accounts.find(accountId).orElseThrow(), uscc);
    }
}
