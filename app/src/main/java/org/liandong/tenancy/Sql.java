package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The one door for JDBC, on the transaction's bound connection: for figures, sequencer, leases and imports, where rows are
 * counted, claimed or written in bulk. Everything else goes through {@link TenantSession#em()}. Needs a transaction.
 */
@ApplicationScoped
public class Sql {

    /** Characters of a statement that the driver keeps; to read a longer one each time takes longer than to fill it. */
    private static final int KEPT = 4000;

    /** Reads one row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Work on the bound connection. */
    interface Connected<T> {
        T on(Connection connection) throws SQLException;
    }

    @Inject
    private TenantSession session;

    public <T> List<T> query(String sql, RowReader<T> reader, Object... values) {
        return prepared(sql, statement -> {
            fill(statement, values);
            try (var rows = statement.executeQuery()) {
                var result = new ArrayList<T>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        });
    }

    public <T> Optional<T> one(String sql, RowReader<T> reader, Object... values) {
        return query(sql, reader, values).stream().findFirst();
    }

    /** @return the number of rows changed */
    public int update(String sql, Object... values) {
        return prepared(sql, statement -> {
            fill(statement, values);
            return statement.executeUpdate();
        });
    }

    /**
     * Writes all rows, many with each statement. (The driver can make a batch into such statements too, and then encodes each
     * text twice.)
     *
     * @param into such as {@code insert into lease (work, node)}
     * @param row the place of each value, such as {@code (?, ?)}
     */
    public void insert(String into, String row, List<Object[]> rows) {
        int most = (KEPT - into.length()) / (row.length() + 2);
        for (int from = 0; from < rows.size(); from += most) {
            var together = rows.subList(from, Math.min(from + most, rows.size()));
            update(
                    into + " values " + String.join(", ", Collections.nCopies(together.size(), row)),
                    together.stream().flatMap(Arrays::stream).toArray());
        }
    }

    /** Sends all rows in one batch. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        prepared(sql, statement -> {
            for (Object[] row : rows) {
                fill(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private <T> T prepared(String sql, Work<T> work) {
        return connected(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            }
        });
    }

    <T> T connected(Connected<T> work) {
        try (var connection = session.connection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseRefusal(e);
        }
    }

    private static void fill(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, written(values[i]));
        }
    }

    private static Object written(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Instant moment ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC) : value;
    }

    /** A moment of a row, which the database keeps in UTC whatever zone the machine is set to. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
