package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.access.OrgNames;
import org.liandong.shared.Public;
import org.liandong.shared.Uscc;

/** Tells what organizations of the register are called. */
@ApplicationScoped
@Transactional
@Public("names of the register are public")
class RegisteredNames implements OrgNames {

    @Inject
    private SocialOrgs orgs;

    @Override
    public Map<String, String> names(Collection<String> usccs) {
        return orgs.held(usccs.stream().map(Uscc::stored).toList()).values().stream()
                .collect(Collectors.toMap(org -> org.uscc().value(), SocialOrg::name));
    }
}
