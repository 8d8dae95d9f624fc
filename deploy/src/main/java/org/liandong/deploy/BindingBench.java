package org.liandong.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What binding a transaction to its hub costs: the same one-row reading transaction on the base table, through the view
 * with a binding that stays, and through the view bound and cleared in each transaction as the product does it.
 */
final class BindingBench {
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 20_000;
    private static final String BIND = "SET @hub = ?, @org = ?, @account = ?";

    private final Database owner;
    private final Database application;
    private final Map<String, long[]> times = new LinkedHashMap<>();

    BindingBench(Database owner, Database application) {
        this.owner = owner;
        this.application = application;
    }

    /** A line of figures for each way, the floor first. */
    String run() throws SQLException {
        try (var tables = owner.connect();
                var views = application.connect()) {
            tables.setAutoCommit(false);
            views.setAutoCommit(false);
            times.put("table, unbound", time(tables, false));
            bind(views, 1);
            times.put("view, bound once", time(views, false));
            times.put("view, bound and cleared", time(views, true));
        }
        return told();
    }

    private static long[] time(Connection connection, boolean binding) throws SQLException {
        for (int i = 0; i < WARM_UP; i++) transaction(connection, binding);
        var nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            transaction(connection, binding);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void transaction(Connection connection, boolean binding) throws SQLException {
        if (binding) bind(connection, 1);
        try (var statement =
                connection.prepareStatement("select count(*) from org_note where tenant_id = ? and id = ?")) {
            statement.setInt(1, 1);
            statement.setLong(2, 1);
            statement.executeQuery().close();
        }
        if (binding) bind(connection, null);
        connection.commit();
    }

    private static void bind(Connection connection, Integer hub) throws SQLException {
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setObject(1, hub);
            statement.setObject(2, null);
            statement.setObject(3, null);
            statement.execute();
        }
    }

    private String told() {
        var lines = new StringBuilder("one-row transactions, one connection, microseconds\n");
        long floor = median(times.values().iterator().next());
        times.forEach((way, nanos) -> lines.append(String.format(
                "%-26s p50 %5d  p95 %5d  p99 %5d  %.2f of the floor%n",
                way,
                median(nanos) / 1000,
                nanos[nanos.length * 95 / 100] / 1000,
                nanos[nanos.length * 99 / 100] / 1000,
                (double) median(nanos) / floor)));
        return lines.toString();
    }

    /** Microseconds of each way. */
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        times.forEach((way, nanos) -> json.put(
                way,
                Map.of(
                        "p50Micros", median(nanos) / 1000,
                        "p95Micros", nanos[nanos.length * 95 / 100] / 1000,
                        "p99Micros", nanos[nanos.length * 99 / 100] / 1000)));
        return json;
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }
}
