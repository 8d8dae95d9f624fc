package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.shared.Public;

/** The contents that the room's documents speak of, withdrawn ones too. */
@ApplicationScoped
@Public("the machine")
class SpokenOf {

    @Inject
    private TenantSession session;

    @Transactional
    Set<String> here() {
        return session.em()
                .createQuery("select distinct d.facts.sha256 from Document d", String.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
