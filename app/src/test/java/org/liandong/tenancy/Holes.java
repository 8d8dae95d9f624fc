package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.jpa.JpaEntityManager;

/** Holds the entities against the database as it is, and tells every hole in the walls by name. It finds the entities itself. */
@ApplicationScoped
public class Holes {

    private static final Map<String, String> FILTERS =
            Map.of("HubOwned", "tenant_id", "OrgOwned", "org_uscc", "PersonOwned", "account_id");
    private static final Map<String, String> FUNCTIONS =
            Map.of("HubOwned", "bound_hub", "OrgOwned", "bound_org", "PersonOwned", "bound_account");

    private static final Pattern WITHIN = Pattern.compile("within\\(([^)]*)\\)");

    @Inject
    private Sql sql;

    @Inject
    private TenantSession session;

    private final List<String> found = new ArrayList<>();

    @ActivateRequestContext
    @Transactional
    public List<String> look() {
        found.clear();
        var rights = sql
                .query(
                        "select table_name, privilege_type from information_schema.table_privileges"
                                + " where table_schema = 'liandong'",
                        row -> row.getString(1) + " " + row.getString(2))
                .stream()
                .collect(Collectors.toSet());
        var foreign = sql.query(
                "select table_schema, table_name from information_schema.tables where table_schema not in"
                        + " ('liandong', 'information_schema', 'performance_schema')",
                row -> row.getString(1) + "." + row.getString(2));
        foreign.forEach(table -> found.add("the application sees " + table));
        try (var owner = new Owner()) {
            var markers = markers(owner);
            markers.forEach((table, marker) -> table(owner, table, marker, rights));
            entities(owner, markers);
        }
        settings();
        return List.copyOf(found);
    }

    private static Map<String, String> markers(Owner owner) {
        return owner
                .rows(
                        "select table_name, table_comment from information_schema.tables where table_schema = 'liandong_data'"
                                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")
                .stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    private static String kind(String comment) {
        return comment.split(" ")[0];
    }

    private void table(Owner owner, String table, String comment, Set<String> rights) {
        var marker = kind(comment);
        var view = owner.rows(
                "select view_definition, check_option, security_type from information_schema.views"
                        + " where table_schema = 'liandong' and table_name = ?",
                table);
        if (view.isEmpty()) {
            found.add(table + " has no view");
            return;
        }
        var filter = FILTERS.get(marker);
        var definition = view.get(0).get(0).toLowerCase(Locale.ROOT).replace("`", "");
        if (filter == null) {
            rights(table, marker, rights);
            within(table, comment, definition, view.get(0).get(1));
            return;
        }
        if (!definition
                .replace(" ", "")
                .matches(".*where.*" + filter + "=liandong." + FUNCTIONS.get(marker) + "\\(\\)\\)?")) {
            found.add(table + ": the view does not filter by what is bound");
        }
        if (!view.get(0).get(1).equals("CASCADED")) {
            found.add(table + ": the view does not check what is written");
        }
        var key = owner
                .rows(
                        "select column_name from information_schema.key_column_usage where table_schema = 'liandong_data'"
                                + " and table_name = ? and constraint_name = 'PRIMARY' order by ordinal_position",
                        table)
                .stream()
                .map(row -> row.get(0))
                .toList();
        if (key.isEmpty() || !key.get(0).equals(filter)) {
            found.add(table + ": the key does not begin with " + filter);
        }
        for (var reference : owner.rows(
                "select k.constraint_name, k.column_name, t.table_comment from information_schema.key_column_usage k"
                        + " join information_schema.tables t on t.table_schema = k.referenced_table_schema"
                        + " and t.table_name = k.referenced_table_name"
                        + " where k.table_schema = 'liandong_data' and k.table_name = ? and k.ordinal_position = 1"
                        + " and k.referenced_table_name is not null",
                table)) {
            if (FILTERS.containsKey(reference.get(2).split(" ")[0])
                    && !reference.get(1).equals(filter)) {
                found.add(table + ": foreign key " + reference.get(0) + " does not begin with " + filter);
            }
        }
    }

    /** City-wide rows that are not everybody's: their view shows and takes only those of the bound hub's subtree. */
    private void within(String table, String comment, String definition, String check) {
        var columns = WITHIN.matcher(comment);
        if (!columns.find()) {
            return;
        }
        var filter = columns.group(1).replace(" ", "").replace(",", ",liandong_data." + table + ".");
        if (!definition
                .replace(" ", "")
                .contains("whereliandong.bound_hub()in(liandong_data." + table + "." + filter + ")")) {
            found.add(table + ": the view does not filter by the bound hub's subtree");
        }
        if (!check.equals("CASCADED")) {
            found.add(table + ": the view does not check what is written");
        }
    }

    private void rights(String table, String marker, Set<String> rights) {
        if (marker.equals("CityWide")) {
            for (var right : List.of("UPDATE", "DELETE")) {
                if (rights.contains(table + " " + right)) {
                    found.add(table + " is CityWide and the application may " + right);
                }
            }
        }
    }

    private void entities(Owner owner, Map<String, String> markers) {
        var tables = new HashSet<String>();
        for (ClassDescriptor descriptor : session.em()
                .unwrap(JpaEntityManager.class)
                .getServerSession()
                .getDescriptors()
                .values()) {
            if (descriptor.isAggregateDescriptor()) {
                continue;
            }
            var entity = descriptor.getJavaClass();
            var table = descriptor.getTableName().toLowerCase(Locale.ROOT);
            var marker =
                    List.of(HubOwned.class, OrgOwned.class, PersonOwned.class, CityWide.class, Platform.class).stream()
                            .filter(type -> type.isAssignableFrom(entity))
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(" and "));
            var comment = markers.getOrDefault(table, "");
            if (WithinSubtree.class.isAssignableFrom(entity)
                    != WITHIN.matcher(comment).find()) {
                found.add(entity.getSimpleName() + " and its table " + table
                        + " differ in who of the city sees the rows");
            }
            if (!marker.equals(kind(comment))) {
                found.add(entity.getSimpleName() + " is " + marker + ", its table " + table + " is " + kind(comment));
            }
            if (FILTERS.containsKey(marker) && !descriptor.hasMultitenantPolicy()) {
                found.add(entity.getSimpleName() + " is not multitenant");
            }
            if (!tables.add(table)) {
                found.add("two entities on table " + table);
            }
        }
    }

    private void settings() {
        var properties = session.em().getEntityManagerFactory().getProperties();
        if (!"true".equals(properties.get("eclipselink.transaction.join-existing"))) {
            found.add("the first queries of a transaction would not be bound");
        }
        for (var forbidden :
                List.of("eclipselink.multitenant.tenants-share-cache", "eclipselink.jdbc.allow-native-sql-queries")) {
            if (properties.containsKey(forbidden)) {
                found.add(forbidden + " is set");
            }
        }
    }
}
