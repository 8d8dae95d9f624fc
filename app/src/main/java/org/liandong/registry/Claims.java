package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liandong.access.Account;
import org.liandong.access.Representing;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.rules.Rules;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListOrder;
import org.liandong.shared.Mark;
import org.liandong.shared.Permission;
import org.liandong.shared.Public;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sort;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Announcement;
import org.liandong.tenancy.Audience;
import org.liandong.tenancy.Deadlines;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.TenantSession;
import org.liandong.tenancy.Topic;
import org.liandong.tenancy.WorkItems;
import org.liandong.tenancy.WorkKind;

/** The store of claims, and how one is handed over: looked at in the claimant's own room, written in the hub's. */
@ApplicationScoped
@Transactional
@Public("called by Claiming, which asks who may")
class Claims {

    private static final String DECIDE_DAYS = "registry.claim.decideDays";

    /** A claim that may be made. */
    record Examined(Uscc uscc, String name, Hub inCharge, Proof proof) {}

    private final Clock clock = Clocks.machine();

    @Inject
    private TenantSession session;

    @Inject
    private SocialOrgs orgs;

    @Inject
    private Hubs hubs;

    @Inject
    private Here here;

    @Inject
    private Rules rules;

    @Inject
    private Representing representing;

    @Inject
    private AuditLog log;

    @Inject
    private WorkItems work;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Event<Announcement> announced;

    /** Everything that speaks against a claim is told before it is handed over. */
    Examined examine(long account, String written, String text, String fileName, byte[] content) {
        var code = Uscc.normalised(written);
        requireGiven(code, text, content);
        var org = orgs.find(code)
                .orElseThrow(() -> new RuleViolation("registry.claim.organizationUnknown", code).in("uscc"));
        if (org.status().isEnded()) {
            throw new RuleViolation("registry.claim.organizationEnded", org.name()).in("uscc");
        }
        if (representing.isRepresented(code)) {
            throw new RuleViolation("registry.claim.alreadyRepresented", org.name()).in("uscc");
        }
        representing.requireMay(account, code);
        var inCharge = inCharge(org);
        var examined = new Examined(
                org.uscc(), org.name(), inCharge, Proof.of(text, fileName, content, rules.of(inCharge), here.today()));
        requireNone(account, examined);
        return examined;
    }

    /** Asked once more when it is written: the same claim may have been sent twice. */
    private void requireNone(long account, Examined examined) {
        if (hasOpen(account, examined.uscc().value())) {
            throw new RuleViolation("registry.claim.alreadyClaimed", examined.name()).in("uscc");
        }
    }

    /** What is not there is told all at once. */
    private static void requireGiven(String code, String text, byte[] content) {
        var missing = new ArrayList<Reason>();
        if (code.isEmpty()) {
            missing.add(Reason.of("registry.claim.usccMissing").in("uscc"));
        }
        missing.addAll(Proof.missing(text, content));
        RuleViolation.requireNone(missing);
    }

    private boolean hasOpen(long account, String code) {
        return !session.em()
                .createQuery(
                        "select c from OrgClaim c where c.accountId = :account and c.uscc = :uscc and c.state = :open",
                        OrgClaim.class)
                .setParameter("account", account)
                .setParameter("uscc", code)
                .setParameter("open", ClaimState.SUBMITTED)
                .getResultList()
                .isEmpty();
    }

    /** The hub of the authority that registered it (row 2a); where that is none of this city, the street of residence. */
    private Hub inCharge(SocialOrg org) {
        var hub = here.territory()
                .registrar(org.authorityCode())
                .map(Territory.Place::hub)
                .orElse(org.residence());
        return hubs.inCharge(hubs.find(hub).orElseThrow());
    }

    /** In the room of the hub in charge: its row, the claimant's copy, what both share, and what is to be done now. */
    long handOver(long account, Examined examined) {
        representing.alone();
        requireNone(account, examined);
        var claim = new OrgClaim(examined.uscc(), account, examined.inCharge(), clock);
        session.em().persist(claim);
        session.em().persist(new ClaimProof(claim, examined.proof()));
        session.em().persist(new OwnClaim(claim, examined.proof()));
        log.record(
                "CLAIM",
                "OrgClaim",
                claim.id(),
                List.of(
                        Change.to("uscc", claim.uscc()),
                        Change.to("fileName", examined.proof().fileName()),
                        Change.to("sha256", examined.proof().sha256())),
                null);
        work.open(
                WorkItems.Work.of(
                                WorkKind.CLAIM,
                                examined.inCharge(),
                                claim.id(),
                                examined.name(),
                                "registry/claim/view?id=" + claim.id())
                        .notBy(account),
                DECIDE_DAYS);
        tellDeciders(claim, examined.inCharge(), "registry.told.claimSubmitted", examined.name());
        return claim.id();
    }

    private void tellDeciders(OrgClaim claim, Hub inCharge, String key, String organization) {
        announced.fire(Announcement.of(
                Topic.CLAIM_SUBMITTED,
                List.of(Audience.holders(Permission.DECIDE_CLAIM, claim.hubId())),
                claim.hubId(),
                "/h/" + inCharge.code() + "/registry/claim/view?id=" + claim.id(),
                key,
                organization));
    }

    /** Taken back by the claimant; those who would have decided are told that nothing waits for them any more. */
    void withdraw(long id) {
        var claim = find(id).orElseThrow();
        claim.withdraw(clock);
        work.drop(WorkKind.CLAIM, claim.id());
        log.record(
                "WITHDRAW",
                "OrgClaim",
                claim.id(),
                List.of(Change.to("uscc", claim.uscc()), Change.of("state", ClaimState.SUBMITTED, claim.state())),
                null);
        tellDeciders(
                claim,
                hubs.find(claim.hubId()).orElseThrow(),
                "registry.told.claimWithdrawn",
                orgs.find(claim.uscc().value()).orElseThrow().name());
    }

    /** By when claims that wait have to be decided, read in the room of the hub that decides. */
    Map<Long, Due> dues(List<OrgClaim> claims) {
        var open = claims.stream()
                .filter(claim -> claim.state() == ClaimState.SUBMITTED)
                .map(claim -> Long.toString(claim.id()))
                .toList();
        return work.dues(WorkKind.CLAIM, open).entrySet().stream()
                .collect(Collectors.toMap(due -> Long.valueOf(due.getKey()), Map.Entry::getValue));
    }

    /** The same by the rule of the day on which they were handed over, for who does not see into that room. */
    Map<Long, Due> ruledDues(List<OrgClaim> claims) {
        var ruled = new HashMap<Map.Entry<Integer, LocalDate>, Due>();
        var dues = new HashMap<Long, Due>();
        for (var claim : claims) {
            if (claim.state() == ClaimState.SUBMITTED) {
                var since = Map.entry(claim.hubId(), LocalDate.ofInstant(claim.submittedAt(), Clocks.ZONE));
                dues.put(claim.id(), ruled.computeIfAbsent(since, this::ruledDue));
            }
        }
        return dues;
    }

    private Due ruledDue(Map.Entry<Integer, LocalDate> since) {
        return deadlines.within(hubs.find(since.getKey()).orElseThrow(), DECIDE_DAYS, since.getValue());
    }

    /** The claims of an organization that wait, the first one first. */
    List<OrgClaim> waitingFor(String uscc) {
        return session.em()
                .createQuery(
                        "select c from OrgClaim c where c.uscc = :uscc and c.state = :open order by c.id",
                        OrgClaim.class)
                .setParameter("uscc", uscc)
                .setParameter("open", ClaimState.SUBMITTED)
                .getResultList();
    }

    List<OrgClaim> ofHub(int hubId, ClaimFilter filter, Sort<ClaimColumn> sort, Mark after, int limit) {
        var values = new HashMap<String, Object>();
        var order = ListOrder.byKey(sort, "c.id", Long::valueOf);
        var query = session.em()
                .createQuery(
                        "select c from OrgClaim c where " + where(hubId, filter, values) + order.behind(after, values)
                                + order.by(),
                        OrgClaim.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    long countOfHub(int hubId, ClaimFilter filter) {
        var values = new HashMap<String, Object>();
        var query = session.em()
                .createQuery("select count(c) from OrgClaim c where " + where(hubId, filter, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String where(int hubId, ClaimFilter filter, Map<String, Object> values) {
        values.put("hub", hubId);
        values.put("state", filter.state() == null ? ClaimState.SUBMITTED : filter.state());
        boolean other = filter.state() == null && filter.decided();
        return "c.hubId = :hub and c.state " + (other ? "<>" : "=") + " :state";
    }

    List<OrgClaim> ofPerson(long account) {
        return session.em()
                .createQuery("select c from OrgClaim c where c.accountId = :account order by c.id desc", OrgClaim.class)
                .setParameter("account", account)
                .setMaxResults(200)
                .getResultList();
    }

    Optional<OrgClaim> find(long id) {
        return Optional.ofNullable(session.em().find(OrgClaim.class, id));
    }

    ClaimProof proof(OrgClaim claim) {
        return session.em()
                .createQuery("select p from ClaimProof p where p.claimId = :claim", ClaimProof.class)
                .setParameter("claim", claim.id())
                .getSingleResult();
    }

    Map<Long, OwnClaim> copies() {
        return session.em()
                .createQuery("select o from OwnClaim o", OwnClaim.class)
                .getResultStream()
                .collect(Collectors.toMap(OwnClaim::claimId, copy -> copy));
    }

    Map<Long, Account> people(Collection<OrgClaim> claims) {
        return claims.isEmpty()
                ? Map.of()
                : session.em()
                        .createQuery("select a from Account a where a.id in :ids", Account.class)
                        .setParameter(
                                "ids",
                                claims.stream()
                                        .map(OrgClaim::accountId)
                                        .distinct()
                                        .toList())
                        .getResultStream()
                        .collect(Collectors.toMap(Account::id, account -> account));
    }
}
