package org.liandong.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What a transaction is bound to, in the entity manager and in the database; a null is not bound and shows nothing. */
record Binding(Integer hub, String org, Long account, boolean readOnly) {

    static final Binding NONE = new Binding(null, null, null, false);

    static Binding of(CurrentHub current) {
        return new Binding(
                current.hub().map(Hub::id).orElse(null),
                current.org().orElse(null),
                current.account().orElse(null),
                current.readOnly());
    }

    /** READ ONLY must come before the transaction touches a table: afterwards the database refuses it. */
    void apply(Connection connection) throws SQLException {
        if (readOnly) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION READ ONLY");
            }
        }
        try (var statement = connection.prepareStatement("SET @hub = ?, @org = ?, @account = ?")) {
            statement.setObject(1, hub);
            statement.setObject(2, org);
            statement.setObject(3, account);
            statement.execute();
        }
    }

    Map<String, Object> asProperties() {
        var properties = new HashMap<String, Object>();
        properties.put(TenantSession.HUB, hub);
        properties.put(TenantSession.ORG, org);
        properties.put(TenantSession.ACCOUNT, account);
        properties.values().removeIf(Objects::isNull);
        return properties;
    }

    boolean sameRoom(Binding other) {
        return Objects.equals(hub, other.hub) && Objects.equals(org, other.org);
    }
}
