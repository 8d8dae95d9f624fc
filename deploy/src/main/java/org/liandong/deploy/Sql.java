package org.liandong.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Short forms for the few statements that the migration itself sends. */
final class Sql {
    private Sql() {}

    static String name(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

    static void run(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** All rows as text, in the order of the columns asked for. */
    static List<List<String>> rows(Connection connection, String query, Object... values) throws SQLException {
        try (var sql = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) sql.setObject(i + 1, values[i]);
            try (var result = sql.executeQuery()) {
                var rows = new ArrayList<List<String>>();
                int width = result.getMetaData().getColumnCount();
                while (result.next()) {
                    var row = new ArrayList<String>(width);
                    for (int i = 1; i <= width; i++) row.add(result.getString(i));
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    static String value(Connection connection, String query, Object... values) throws SQLException {
        return rows(connection, query, values).get(0).get(0);
    }
}
