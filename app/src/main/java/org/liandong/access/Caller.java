package org.liandong.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotLoggedIn;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Permission;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/**
 * Who makes this request, and what he may do in the room it names. Account and memberships are read once for a request and
 * never kept longer, so that a revoked membership stops working at the next request of an open session. A job has no
 * token: it acts for the account that started it, with what that account may do when the job runs.
 */
@RequestScoped
public class Caller {

    @Inject
    private Credentials credentials;

    @Inject
    private Accounts accounts;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private Panes panes;

    private List<BreakGlass> glasses;
    private boolean resolved;
    private Account account;
    private List<Membership> memberships = List.of();

    /** The caller's account, empty for a visitor. */
    public Optional<Account> account() {
        resolve();
        return Optional.ofNullable(account);
    }

    /** The caller's account; a visitor is sent to the login. */
    public Account known() {
        return account().orElseThrow(NotLoggedIn::new);
    }

    /** What the caller is a member of today. */
    public List<Membership> memberships() {
        resolve();
        return memberships;
    }

    /** The roles the caller holds in the hub of this room itself. */
    public Set<Role> rolesHere() {
        return roles(EnumSet.of(Standing.OWN));
    }

    /** The roles by which the caller is in this room at all, those of hubs above it included. */
    public Set<Role> rolesTowardsHere() {
        return roles(EnumSet.complementOf(EnumSet.of(Standing.ELSEWHERE)));
    }

    private Set<Role> roles(Set<Standing> standings) {
        var roles = EnumSet.noneOf(Role.class);
        memberships().stream()
                .filter(membership -> standings.contains(standing(membership)))
                .forEach(membership -> roles.add(membership.role()));
        return roles;
    }

    /** Where the caller works: a hub's code or an organization's, each once. */
    public List<Workplace> workplaces() {
        var known = hubs.byIds(memberships().stream()
                .map(Membership::hubId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return memberships().stream()
                .map(membership -> Workplace.of(membership, known))
                .distinct()
                .toList();
    }

    /** Whether the caller may do this in the room, for pages that show a button or not. */
    public boolean may(Permission permission) {
        return !(permission.begins() && isClosedHere()) && isGiven(permission);
    }

    /** Everything the caller may do in the room. */
    public Set<Permission> permissions() {
        return all(this::may);
    }

    /** Everything the caller may look at in the hubs below the room's. */
    public Set<Permission> permissionsBelow() {
        return all(permission ->
                rolesTowardsHere().stream().anyMatch(role -> Matrix.opens(role, Standing.ABOVE, permission)));
    }

    /** The hubs the caller is a member of today. */
    public List<Hub> hubs() {
        var ids = memberships().stream()
                .map(Membership::hubId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return hubs.byIds(ids).values().stream()
                .sorted(Comparator.comparing(Hub::code))
                .toList();
    }

    /** Everything the caller may do in the room of a hub he is a member of, wherever he is now. */
    public Set<Permission> permissionsIn(Hub hub) {
        return all(permission -> !(permission.begins() && hub.isClosed())
                && memberships().stream()
                        .filter(membership -> membership.towards(hub) == Standing.OWN)
                        .anyMatch(membership -> Matrix.opens(membership.role(), Standing.OWN, permission)));
    }

    private static Set<Permission> all(Predicate<Permission> given) {
        return Stream.of(Permission.values())
                .filter(given)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private boolean isGiven(Permission permission) {
        return memberships().stream()
                        .anyMatch(membership -> Matrix.opens(membership.role(), standing(membership), permission))
                || permission.reads() && current.hub().flatMap(this::glass).isPresent();
    }

    /** The time-limited look into this hub's room that the caller was given (SOD-5). */
    Optional<BreakGlass> glass(Hub hub) {
        if (glasses == null) {
            boolean asks = memberships().stream().anyMatch(membership -> membership.role() == Role.PA);
            glasses = asks ? panes.openTo(account.id()) : List.of();
        }
        return glasses.stream().filter(glass -> glass.hubId() == hub.id()).findFirst();
    }

    private boolean isClosedHere() {
        return current.hub().filter(Hub::isClosed).isPresent();
    }

    /**
     * Steps through the room's door: 404 for whom the room does not exist, and only reading for a visitor from above.
     */
    public void enter() {
        known();
        if (memberships().stream().noneMatch(membership -> Matrix.sees(membership.role(), standing(membership)))) {
            throw new NotVisible(
                    "the room " + current.hub().map(Hub::code).or(current::org).orElse(""));
        }
        current.hub().ifPresent(hub -> current.enter(hub, rolesHere().isEmpty()));
    }

    /** Refuses whoever holds none of these permissions here; with none given, whoever is not logged in. */
    void require(Permission... anyOf) {
        known();
        if (anyOf.length == 0) {
            return;
        }
        enter();
        for (Permission permission : anyOf) {
            if (may(permission)) {
                return;
            }
        }
        if (isClosedHere() && Stream.of(anyOf).anyMatch(this::isGiven)) {
            var hub = current.required();
            throw new RuleViolation(
                            "access.hub.closed",
                            hub.name(),
                            hub.closedOn().orElseThrow(),
                            hubs.find(hub.successorId()).orElseThrow().name())
                    .from("§3.3");
        }
        throw new NotAllowed(anyOf);
    }

    private Standing standing(Membership membership) {
        if (current.hub().isPresent()) {
            return membership.towards(current.required());
        }
        return current.org().map(membership::towards).orElse(Standing.ELSEWHERE);
    }

    /** Reads who the caller is within the transaction of a room's door; a newcomer is welcomed later, in one of its own. */
    void recognise() {
        if (!resolved) {
            credentials
                    .identity()
                    .flatMap(identity -> accounts.find(identity.issuer(), identity.sub())
                            .filter(known -> !known.differsFrom(identity)))
                    .ifPresent(this::become);
        }
    }

    private void resolve() {
        if (!resolved) {
            credentials
                    .identity()
                    .map(this::accountOf)
                    .or(() -> current.account().flatMap(accounts::find))
                    .ifPresent(this::become);
            resolved = true;
        }
    }

    private void become(Account known) {
        account = known;
        memberships = accounts.memberships(known.id());
        current.actAs(known.id());
        resolved = true;
    }

    private Account accountOf(Identity identity) {
        var known = accounts.of(identity);
        return known.differsFrom(identity) ? accounts.follow(known.id(), identity) : known;
    }
}
