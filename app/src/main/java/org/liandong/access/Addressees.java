package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.shared.Permission;
import org.liandong.shared.Public;
import org.liandong.tenancy.Audience;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.TenantSession;

/** Who an audience is today: those who hold the memberships and are not suspended. */
@ApplicationScoped
@Transactional
@Public("the machine, which delivers messages")
public class Addressees {

    @Inject
    private TenantSession session;

    @Inject
    private Hubs hubs;

    @Inject
    private Clock clock;

    /** The accounts of all of them together, each once, in order. */
    public Set<Long> of(Collection<Audience> audiences) {
        return audiences.stream()
                .flatMap(audience -> accounts(audience).filter(account -> !account.equals(audience.but())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Long> accounts(Audience audience) {
        return switch (audience.kind()) {
            case ACCOUNT -> Stream.of(Long.valueOf(audience.whom()));
            case PEOPLE -> holding("m.orgUscc in :places", Set.of(audience.whom()), held -> true);
            case MEMBERS, HOLDERS, OVERSEERS ->
                hubs.find(Integer.parseInt(audience.whom())).stream().flatMap(hub -> ofHub(audience, hub));
        };
    }

    private Stream<Long> ofHub(Audience audience, Hub hub) {
        var places =
                new HashSet<Integer>(audience.kind() == Audience.Kind.OVERSEERS ? hub.lineage() : Set.of(hub.id()));
        places.add(hub.id());
        places.add(hub.successorId());
        places.removeIf(Objects::isNull);
        return holding("m.hubId in :places", places, held -> concerns(audience, held, hub));
    }

    private static boolean concerns(Audience audience, Membership held, Hub hub) {
        var standing = held.towards(hub);
        Permission permission = audience.permission();
        return permission == null ? standing == Standing.OWN : Matrix.opens(held.role(), standing, permission);
    }

    private Stream<Long> holding(String where, Collection<?> places, Predicate<Membership> concerned) {
        var today = LocalDate.now(clock);
        return session.em()
                .createQuery(
                        "select m from Membership m where " + where + " and m.revokedAt is null and not exists"
                                + " (select s.id from Suspension s where s.membershipId = m.id and s.liftedAt is null"
                                + " and s.from <= :today and (s.to is null or s.to >= :today))",
                        Membership.class)
                .setParameter("places", places)
                .setParameter("today", today)
                .getResultStream()
                .filter(held -> held.holdsOn(today) && concerned.test(held))
                .map(Membership::accountId);
    }
}
