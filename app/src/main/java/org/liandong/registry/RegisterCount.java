package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.liandong.shared.Public;

/** Counts the register itself, entry by entry: what kept figures are compared with. */
@ApplicationScoped
@Transactional
@Public("the register is public")
public class RegisterCount {

    /** @param hub the street where they have their seat */
    public record Active(int hub, OrgType type, long organizations) {}

    @Inject
    private SocialOrgs orgs;

    /** RP-01: organizations with status ACTIVE, by residence and type. */
    public List<Active> active() {
        return orgs.active();
    }
}
