package org.liandong.registry;

import static org.liandong.shared.Permission.DECIDE_CLAIM;
import static org.liandong.shared.Permission.READ_CLAIM;
import static org.liandong.shared.Permission.READ_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.liandong.access.Account;
import org.liandong.access.Attaching;
import org.liandong.access.Caller;
import org.liandong.access.GivenReason;
import org.liandong.access.Representing;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.Mark;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Announcement;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Topic;
import org.liandong.tenancy.WorkItems;
import org.liandong.tenancy.WorkKind;

/** Organizations claim themselves: a person says that he acts for one, the hub in charge of it decides. */
@ApplicationScoped
public class Claiming {

    private final Clock clock = Clocks.machine();

    @Inject
    private Claims claims;

    @Inject
    private SocialOrgs orgs;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private Caller caller;

    @Inject
    private Representing representing;

    @Inject
    private Attaching attaching;

    @Inject
    private AuditLog log;

    @Inject
    private WorkItems work;

    @Inject
    private Event<Announcement> announced;

    /**
     * Not in one transaction: the claim is examined in the claimant's own room, and then written in that of the hub it is
     * handed over to.
     *
     * @return the claim's id
     */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long submit(String uscc, String text, String fileName, byte[] content) {
        long account = caller.known().id();
        var examined = claims.examine(account, uscc, text, fileName, content);
        attaching.receive(fileName, new ByteArrayInputStream(content)).close(); // fit to be opened by who decides
        return current.in(examined.inCharge(), () -> claims.handOver(account, examined));
    }

    /** Takes back one's own claim as long as it waits; it is noted in the room of the hub that would have decided. */
    @Allowed
    public void withdraw(String id) {
        long account = caller.known().id();
        var claim = claims.find(Ids.named(id))
                .filter(found -> found.accountId() == account)
                .orElseThrow(() -> new NotVisible("claim " + id));
        current.enter(hubs.find(claim.hubId()).orElseThrow(), false);
        claims.withdraw(claim.id());
    }

    /** The caller's own claims, the latest first. */
    @Allowed
    @Transactional
    public List<ClaimRow> mine() {
        var found = claims.ofPerson(caller.known().id());
        return rows(found, Map.of(), claims.copies(), claims.ruledDues(found));
    }

    /** The claims of the room's organization that wait, the first one first: its people know who wants to join them. */
    @Allowed(READ_PEOPLE)
    @Transactional
    public List<ClaimRow> ofOrganization() {
        var found = claims.waitingFor(current.org().orElseThrow(() -> new NotVisible("no organization's room")));
        return rows(found, claims.people(found), Map.of(), claims.ruledDues(found));
    }

    /** What this hub has to decide, or has decided; ask for one more than shown to know whether there are more. */
    @Allowed(READ_CLAIM)
    @Transactional
    public List<ClaimRow> list(ClaimFilter filter, Sort<ClaimColumn> sort, Mark after, int limit) {
        var found = claims.ofHub(current.required().id(), filter, sort, after, limit);
        return rows(found, claims.people(found), Map.of(), claims.dues(found));
    }

    @Allowed(READ_CLAIM)
    @Transactional
    public long count(ClaimFilter filter) {
        return claims.countOfHub(current.required().id(), filter);
    }

    @Allowed(READ_CLAIM)
    @Transactional
    public ClaimDetail get(String id) {
        var claim = here(id);
        var one = List.of(claim);
        var row = rows(one, claims.people(one), Map.of(), claims.dues(one)).get(0);
        return new ClaimDetail(
                row, claims.proof(claim), orgs.find(claim.uscc().value()).orElseThrow());
    }

    /** The claimant is the organization's first administrator from now on. */
    @Allowed(DECIDE_CLAIM)
    @Transactional
    public void approve(String id) {
        representing.alone();
        var claim = here(id);
        claim.approve(caller.known().id(), clock);
        representing.begin(claim.accountId(), claim.uscc().value());
        decided("APPROVE", claim, null);
    }

    @Allowed(DECIDE_CLAIM)
    @Transactional
    public void refuse(String id, String reason) {
        var claim = here(id);
        claim.refuse(new GivenReason(reason).text(), caller.known().id(), clock);
        decided("REFUSE", claim, claim.reason());
    }

    private void decided(String action, OrgClaim claim, String reason) {
        work.done(WorkKind.CLAIM, claim.id());
        log.record(
                action,
                "OrgClaim",
                claim.id(),
                List.of(Change.to("uscc", claim.uscc()), Change.of("state", ClaimState.SUBMITTED, claim.state())),
                reason);
        boolean approved = claim.state() == ClaimState.APPROVED;
        announced.fire(Announcement.to(
                claim.accountId(),
                Topic.CLAIM_DECIDED,
                claim.hubId(),
                approved ? "/org/" + claim.uscc().value() + "/" : "/my/",
                approved ? "registry.told.claimApproved" : "registry.told.claimRefused",
                orgs.find(claim.uscc().value()).orElseThrow().name()));
    }

    private List<ClaimRow> rows(
            List<OrgClaim> found, Map<Long, Account> people, Map<Long, OwnClaim> copies, Map<Long, Due> dues) {
        var known = orgs.held(found.stream().map(OrgClaim::uscc).toList());
        var inCharge =
                hubs.byIds(new HashSet<>(found.stream().map(OrgClaim::hubId).toList()));
        return found.stream()
                .map(claim -> {
                    var person = people.get(claim.accountId());
                    return new ClaimRow(
                            claim,
                            known.get(claim.uscc()).name(),
                            inCharge.get(claim.hubId()),
                            person == null ? null : person.displayName(),
                            person == null ? null : person.email(),
                            copies.get(claim.id()),
                            dues.get(claim.id()));
                })
                .toList();
    }

    private OrgClaim here(String id) {
        return claims.find(Ids.named(id))
                .filter(claim -> claim.hubId() == current.required().id())
                .orElseThrow(() -> new NotVisible("claim " + id));
    }
}
