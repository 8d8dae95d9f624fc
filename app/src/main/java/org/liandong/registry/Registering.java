package org.liandong.registry;

import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;
import static org.liandong.shared.RuleViolation.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.liandong.shared.Allowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.CurrentHub;

/** Entering, amending and confirming one organization. A street reports; the registering authority enters and confirms. */
@ApplicationScoped
@Transactional
public class Registering {

    private static final String CHANGED_MEANWHILE = "registry.org.changedMeanwhile";

    @Inject
    private SocialOrgs orgs;

    @Inject
    private Register register;

    @Inject
    private Here here;

    @Inject
    private CurrentHub current;

    @Inject
    private Clock clock;

    /**
     * Enters the organization, or amends what the register holds of it; the same data again changes nothing.
     *
     * @param seen the revision the person had before him, or null when he enters something new
     */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public Uscc enter(OrgForm form, Integer seen) {
        var judged = here.check().judge(form::written);
        var entry = judged.entry().orElseThrow(() -> RuleViolation.ofAll(judged.reasons()));
        var held = orgs.find(entry.uscc().value());
        boolean stale = seen != null && held.map(SocialOrg::revision).orElse(0).intValue() != seen;
        require(!stale, CHANGED_MEANWHILE, entry.name());
        var receipt = here.reception().receive(entry, held);
        if (receipt.refusal() != null) {
            throw receipt.refusal().asViolation();
        }
        write(receipt, entry.name());
        return entry.uscc();
    }

    /** Everything that is wrong with a form, for a page that shows it all at once. */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public List<Reason> reasons(OrgForm form) {
        return here.check().judge(form::written).reasons();
    }

    /** The registering authority stands for an entry as it is. */
    @Allowed(REGISTER_ORGANIZATION)
    public void confirm(String uscc) {
        var org = orgs.find(Uscc.normalised(uscc)).orElseThrow(() -> new NotVisible("organization " + uscc));
        here.reception().objectionToConfirming(org.uscc()).ifPresent(reason -> {
            throw reason.asViolation();
        });
        var next = org.confirm(current.required().id(), clock.instant());
        write(Receipt.changed(org, next), org.name());
    }

    /** Somebody else may have written the same next revision meanwhile: the database takes the first. */
    private void write(Receipt receipt, String name) {
        try {
            register.write(List.of(receipt));
        } catch (PersistenceException e) {
            if (Collision.isIn(e)) {
                throw new RuleViolation(CHANGED_MEANWHILE, name);
            }
            throw e;
        }
    }
}
