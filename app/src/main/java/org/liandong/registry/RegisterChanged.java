package org.liandong.registry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries of the register have come in or changed, within the transaction that wrote them: one organization from a form, or
 * thousands from a sheet, told together so that whoever counts can count in one go.
 */
public record RegisterChanged(List<OrgEntered> entered, List<OrgChanged> changed) {

    /** What followers hear of it; the payload names the codes as {@code {"uscc": […]}}. */
    public static final String ANNOUNCEMENT = "registry.organizations.changed";

    /** The hubs in which what was written resides from now on. */
    Set<Integer> residences() {
        return Stream.concat(
                        entered.stream().map(OrgEntered::after),
                        changed.stream().map(OrgChanged::after))
                .map(OrgSnapshot::residence)
                .collect(Collectors.toSet());
    }

    /** Whether more or fewer entries wait for their registering authority now. */
    boolean isAboutReported() {
        return entered.stream().anyMatch(org -> isReported(org.after()))
                || changed.stream().anyMatch(org -> isReported(org.before()) || isReported(org.after()));
    }

    private static boolean isReported(OrgSnapshot org) {
        return org.standing() == Standing.REPORTED;
    }

    boolean isEmpty() {
        return entered.isEmpty() && changed.isEmpty();
    }
}
