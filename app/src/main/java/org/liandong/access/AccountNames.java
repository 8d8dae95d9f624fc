package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.audit.ActorNames;
import org.liandong.shared.Public;
import org.liandong.tenancy.TenantSession;

/** Tells the audit log what people are called today. */
@ApplicationScoped
@Transactional
@Public("asked by the audit log, which says itself who may read it")
class AccountNames implements ActorNames {

    private static final int MOST = 100;

    @Inject
    private TenantSession session;

    @Override
    public Map<Long, String> names(Collection<Long> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return session.em()
                .createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", List.copyOf(accounts))
                .getResultStream()
                .collect(Collectors.toMap(Account::id, Account::displayName));
    }

    @Override
    public List<Long> called(String part) {
        return session.em()
                .createQuery(
                        "select a.id from Account a where a.displayName like :part escape '!' order by a.id",
                        Long.class)
                .setParameter("part", "%" + part.replaceAll("([!%_])", "!$1") + "%")
                .setMaxResults(MOST)
                .getResultList();
    }
}
