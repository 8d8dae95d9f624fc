package org.liandong.access;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.audit.StepPage;
import org.liandong.shared.Ids;
import org.liandong.shared.Public;
import org.liandong.tenancy.TenantSession;

/** Leads from the log to rows that belong to a hub, each in its hub's room. */
@Transactional
@Public("addresses, for the log's page, which has asked who may")
public abstract class RowStepPage implements StepPage {

    private final String entity;
    private final Function<String, String> path;

    @Inject
    private TenantSession session;

    /**
     * @param entity as the log and the database's session name it
     * @param path of the page of an id, behind the room's address
     */
    protected RowStepPage(String entity, Function<String, String> path) {
        this.entity = entity;
        this.path = path;
    }

    @Override
    public String objectType() {
        return entity;
    }

    @Override
    public Map<String, Address> of(Collection<String> objectIds) {
        var ids = objectIds.stream()
                .map(Ids::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return session.em()
                .createQuery(
                        "select o.id, o.hubId from " + entity + " o where o.hubId is not null and o.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row[0].toString(), row -> new Address((Integer) row[1], path.apply(row[0].toString()))));
    }
}
