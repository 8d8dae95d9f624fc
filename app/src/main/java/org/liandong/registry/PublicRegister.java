package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liandong.shared.Mark;
import org.liandong.shared.Public;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sort;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** The register as everybody reads it. Everything an entry says is public, a legal representative's name included. */
@ApplicationScoped
@Transactional
@Public("the register is public")
public class PublicRegister {

    @Inject
    private SocialOrgs orgs;

    @Inject
    private Hubs hubs;

    @Inject
    private Here here;

    /** Ask for one more than shown to know whether there are more. */
    public List<OrgRow> list(OrgFilter filter, Sort<OrgColumn> sort, Mark after, int limit) {
        return rows(orgs.list(filter, OrgExtent.residentIn(within(filter)), sort, after, limit));
    }

    private List<OrgRow> rows(List<SocialOrg> found) {
        var residences = hubs.byIds(found.stream().map(SocialOrg::residence).collect(Collectors.toSet()));
        return found.stream()
                .map(org -> new OrgRow(org, residences.get(org.residence())))
                .toList();
    }

    /** The entries that were written last, the newest first. */
    public List<OrgRow> newest(int limit) {
        return rows(orgs.newest(limit));
    }

    public long count(OrgFilter filter) {
        return orgs.count(filter, OrgExtent.residentIn(within(filter)));
    }

    public Optional<OrgRow> find(String uscc) {
        return orgs.find(Uscc.normalised(uscc))
                .map(org -> new OrgRow(org, hubs.find(org.residence()).orElseThrow()));
    }

    /** Everything there is to say about a code; it is one of a social organization when none of it refuses. */
    public List<Reason> reasonsOfCode(String written) {
        return here.codes().reasons(written);
    }

    private Hub within(OrgFilter filter) {
        if (filter.hub() == null || filter.hub().isBlank()) {
            return null;
        }
        return hubs.named(filter.hub())
                .map(hubs::inCharge)
                .orElseThrow(() -> new RuleViolation("registry.list.hubUnknown", filter.hub()).in("hub"));
    }
}
