package org.liandong.tenancy;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.enterprise.inject.Vetoed;
import java.sql.Connection;
import java.sql.SQLException;

/** The door for JDBC of a command that runs outside the server: one connection, one transaction until it is committed. */
@Vetoed
public final class CommandSql extends Sql implements AutoCloseable {

    private final Connection connection;

    private CommandSql(Connection connection) {
        this.connection = connection;
    }

    public static CommandSql connect(String url, String user, String password) {
        try {
            var server = new MysqlDataSource();
            server.setUrl(url);
            var connection = server.getConnection(user, password);
            connection.setAutoCommit(false);
            return new CommandSql(connection);
        } catch (SQLException e) {
            throw new DatabaseRefusal(e);
        }
    }

    @Override
    <T> T connected(Connected<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseRefusal(e);
        }
    }

    public void commit() {
        connected(open -> {
            open.commit();
            return null;
        });
    }

    public void rollback() {
        connected(open -> {
            open.rollback();
            return null;
        });
    }

    @Override
    public void close() {
        connected(open -> {
            open.close();
            return null;
        });
    }
}
