package org.liandong.registry;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liandong.audit.AuditEntry;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.tenancy.HubTree;
import org.liandong.tenancy.Outbox;

/** Writes what was received, and tells everybody who must know within the same transaction: log, figures, followers. */
@ApplicationScoped
class Register {

    private static final String OBJECT = "SocialOrg";
    private static final int ANNOUNCED_TOGETHER = 500;

    @Inject
    private SocialOrgs orgs;

    @Inject
    private RegisterRows rows;

    @Inject
    private HubTree tree;

    @Inject
    private AuditLog log;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<RegisterChanged> changed;

    void write(List<Receipt> received) {
        tell(add(received));
    }

    /**
     * Writes a portion of what was received, with its log. In the order of the codes, so that two who write the same ones wait
     * for each other and do not lock each other out.
     *
     * @return what is still to be told within the same transaction
     */
    RegisterChanged add(List<Receipt> received) {
        var receipts = received.stream()
                .filter(receipt -> receipt.toWrite().isPresent())
                .sorted(comparing(receipt -> receipt.next().uscc()))
                .toList();
        if (!receipts.isEmpty()) {
            orgs.supersede(receipts.stream()
                    .filter(receipt -> receipt.before() != null)
                    .map(receipt -> receipt.next().uscc().value())
                    .toList());
            rows.add(receipts.stream().map(Receipt::next).toList());
            log.record(receipts.stream().map(Register::logged).toList());
            announce(receipts);
        }
        return event(receipts);
    }

    /** Tells those who count, once for all that one transaction has written: what they lock is locked as late as can be. */
    void tell(RegisterChanged change) {
        if (!change.isEmpty()) {
            tree.requireOpen(change.residences());
            changed.fire(change);
        }
    }

    private void announce(List<Receipt> receipts) {
        for (int from = 0; from < receipts.size(); from += ANNOUNCED_TOGETHER) {
            var codes = Json.createArrayBuilder();
            receipts.subList(from, Math.min(from + ANNOUNCED_TOGETHER, receipts.size()))
                    .forEach(receipt -> codes.add(receipt.next().uscc().value()));
            outbox.announce(
                    RegisterChanged.ANNOUNCEMENT,
                    receipts.get(from).next().fromHub(),
                    Json.createObjectBuilder().add("uscc", codes).build().toString());
        }
    }

    private static RegisterChanged event(List<Receipt> receipts) {
        var entered = new ArrayList<OrgEntered>();
        var changes = new ArrayList<OrgChanged>();
        for (Receipt receipt : receipts) {
            var after = OrgSnapshot.of(receipt.next());
            if (receipt.before() == null) {
                entered.add(new OrgEntered(receipt.next().uscc(), after));
            } else {
                changes.add(new OrgChanged(receipt.next().uscc(), OrgSnapshot.of(receipt.before()), after));
            }
        }
        return new RegisterChanged(List.copyOf(entered), List.copyOf(changes));
    }

    private static AuditEntry logged(Receipt receipt) {
        return new AuditEntry(
                action(receipt),
                OBJECT,
                receipt.next().uscc().value(),
                changes(Optional.ofNullable(receipt.before()), receipt.next()),
                null);
    }

    private static String action(Receipt receipt) {
        if (receipt.before() == null) {
            return "ENTER";
        }
        boolean onlyConfirmed = receipt.next().saysTheSameAs(receipt.before());
        return onlyConfirmed ? "CONFIRM" : "AMEND";
    }

    private static List<Change> changes(Optional<SocialOrg> before, SocialOrg after) {
        return Stream.of(
                        Change.of("name", before.map(SocialOrg::name).orElse(null), after.name()),
                        Change.of("type", before.map(SocialOrg::type).orElse(null), after.type()),
                        Change.of("status", before.map(SocialOrg::status).orElse(null), after.status()),
                        Change.of("standing", before.map(SocialOrg::standing).orElse(null), after.standing()),
                        Change.of("authority", before.map(SocialOrg::authority).orElse(null), after.authority()),
                        Change.of("residence", before.map(SocialOrg::residence).orElse(null), after.residence()),
                        Change.of("address", before.flatMap(SocialOrg::address).orElse(null), orNull(after.address())),
                        Change.of(
                                "legalRepresentative",
                                before.flatMap(SocialOrg::legalRepresentative).orElse(null),
                                orNull(after.legalRepresentative())),
                        Change.of("scope", before.flatMap(SocialOrg::scope).orElse(null), orNull(after.scope())),
                        Change.of("field", before.flatMap(SocialOrg::field).orElse(null), orNull(after.field())),
                        Change.of(
                                "establishedOn",
                                before.flatMap(SocialOrg::establishedOn).orElse(null),
                                orNull(after.establishedOn())))
                .filter(Change::isReal)
                .toList();
    }

    private static Object orNull(Optional<?> value) {
        return value.orElse(null);
    }
}
