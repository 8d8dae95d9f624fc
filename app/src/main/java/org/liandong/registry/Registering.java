package org.liandong.registry;

import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;
import static org.liandong.shared.RuleViolation.Kind.STALE;
import static org.liandong.shared.RuleViolation.Kind.TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liandong.shared.Allowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.DatabaseRefusal;

/** Entering, amending and confirming one organization. A street reports; the registering authority enters and confirms. */
@ApplicationScoped
@Transactional
public class Registering {

    /**
     * What entering came to.
     *
     * @param fresh false where the register had it already and said the same
     */
    public record Entered(Uscc uscc, boolean fresh) {}

    private static final int MOST_AT_ONCE = 200;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

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
     * Enters an organization that the register does not have. The same data again changes nothing, so that whoever lost the
     * answer may ask again; the registering authority confirms a reported entry with it.
     */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public Entered enter(OrgForm form) {
        var entry = judged(form);
        var held = orgs.find(entry.uscc().value());
        var reception = here.reception();
        var receipt = reception.receive(entry, held);
        if (held.isPresent() && (receipt.refusal() != null || says(receipt, held.get()))) {
            throw reception.held(held.get()).asViolation().as(TAKEN);
        }
        write(receipt, () -> new RuleViolation("registry.org.enteredMeanwhile", entry.name())
                .in(Column.USCC.field())
                .as(TAKEN));
        return new Entered(entry.uscc(), held.isEmpty());
    }

    /**
     * @param seen the revision the person had before him
     * @return whether the register now says anything else than before
     */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public boolean amend(OrgForm form, int seen) {
        var held = found(form.getUscc());
        var changed = new RuleViolation("registry.org.changedMeanwhile", held.name()).as(STALE);
        if (held.revision() != seen) {
            throw changed;
        }
        var reception = here.reception();
        reception.objectionTo(held).ifPresent(reason -> {
            throw reason.asViolation();
        });
        var receipt = reception.receive(judged(form), Optional.of(held));
        write(receipt, () -> changed);
        return receipt.toWrite().isPresent();
    }

    /**
     * Everything there is to say about a form, for a page that shows it all at once.
     *
     * @param fresh whether it is to enter an organization that the register does not have
     */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public List<Reason> reasons(OrgForm form, boolean fresh) {
        var reasons = new ArrayList<>(here.check().judge(form).reasons());
        if (fresh) {
            orgs.find(Uscc.normalised(form.getUscc()))
                    .map(here.reception()::held)
                    .ifPresent(reasons::add);
        }
        return List.copyOf(reasons);
    }

    /** The registering authority stands for an entry as it is. */
    @Allowed(REGISTER_ORGANIZATION)
    public void confirm(String uscc) {
        var org = found(uscc);
        here.reception().objectionToConfirming(org.uscc()).ifPresent(reason -> {
            throw reason.asViolation();
        });
        var next = org.confirm(current.required().id(), clock.instant());
        write(Receipt.changed(org, next), () -> new RuleViolation("registry.org.changedMeanwhile", org.name())
                .as(STALE));
    }

    /**
     * The registering authority stands for many entries as they are: those it may not confirm stay as they were, each with
     * the reason.
     */
    @Allowed(REGISTER_ORGANIZATION)
    public List<Confirmation> confirmAll(Collection<String> codes) {
        RuleViolation.require(!codes.isEmpty(), "registry.org.bulk.noneChosen");
        RuleViolation.require(codes.size() <= MOST_AT_ONCE, "registry.org.bulk.tooMany", MOST_AT_ONCE);
        var wanted = codes.stream().map(Uscc::normalised).distinct().toList();
        var held = orgs.held(wanted.stream().flatMap(Registering::code).toList());
        var reception = here.reception();
        var confirmed = new ArrayList<Receipt>();
        var outcomes = new ArrayList<Confirmation>();
        for (var code : wanted) {
            var org = code(code).map(held::get).filter(Objects::nonNull).findFirst();
            var reason = org.map(found -> objection(found, reception))
                    .orElseGet(() -> Optional.of(Reason.of("registry.org.bulk.unknown", code)));
            if (org.isPresent() && reason.isEmpty()) {
                var next = org.get().confirm(current.required().id(), clock.instant());
                confirmed.add(Receipt.changed(org.get(), next));
            }
            outcomes.add(new Confirmation(code, org.map(SocialOrg::name).orElse(code), reason.orElse(null)));
        }
        try {
            register.write(confirmed);
        } catch (DatabaseRefusal e) {
            throw Collision.isIn(e) ? new RuleViolation("registry.org.bulk.changedMeanwhile").as(STALE) : e;
        }
        return List.copyOf(outcomes);
    }

    private static Stream<Uscc> code(String code) {
        return CODE.matcher(code).matches() ? Stream.of(Uscc.stored(code)) : Stream.empty();
    }

    private static Optional<Reason> objection(SocialOrg org, Reception reception) {
        return org.standing() == Standing.CONFIRMED
                ? Optional.of(Reason.of("registry.org.alreadyConfirmed", org.name()))
                : reception.objectionToConfirming(org.uscc());
    }

    private OrgEntry judged(OrgForm form) {
        var judged = here.check().judge(form);
        return judged.entry().orElseThrow(() -> RuleViolation.ofAll(judged.reasons()));
    }

    private SocialOrg found(String uscc) {
        return orgs.find(Uscc.normalised(uscc)).orElseThrow(() -> new NotVisible("organization " + uscc));
    }

    /** Whether what came in says anything else than what is held. */
    private static boolean says(Receipt receipt, SocialOrg held) {
        return receipt.toWrite().filter(next -> !next.saysTheSameAs(held)).isPresent();
    }

    /** Somebody else may have written the same next revision meanwhile: the database takes the first. */
    private void write(Receipt receipt, Supplier<RuleViolation> meanwhile) {
        if (receipt.refusal() != null) {
            throw receipt.refusal().asViolation();
        }
        try {
            register.write(List.of(receipt));
        } catch (DatabaseRefusal e) {
            throw Collision.isIn(e) ? meanwhile.get() : e;
        }
    }
}
