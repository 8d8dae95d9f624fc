package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The walls between hubs, each by itself and with another one taken away. */
@ExtendWith(ArquillianExtension.class)
class WallsIT {

    private static final String UNFILTERED = "create or replace sql security definer view liandong.canary"
            + " (tenant_id, id, version, song) as select tenant_id, id, version, song from liandong_data.canary";

    @Inject
    Cage cage;

    @Inject
    Hubs hubs;

    @Inject
    TenantSession session;

    @Inject
    Sql sql;

    @Inject
    CurrentHub current;

    Hub here;
    Hub there;

    @BeforeEach
    void canariesInTwoHubs() throws Exception {
        Owner.makeCanaries();
        here = hubs.byCode("110105026").orElseThrow();
        there = hubs.byCode("110101010").orElseThrow();
        try (var owner = new Owner()) {
            owner.run("delete from canary_egg");
            owner.run("delete from canary");
        }
        persist(here, "here");
        persist(there, "there");
    }

    private void persist(Hub hub, String song) throws Exception {
        cage.in(hub, () -> {
            session.em().persist(new Canary(song));
            return null;
        });
    }

    private List<String> bare() {
        return sql.query("select song from canary order by song", row -> row.getString(1));
    }

    @Test
    @DisplayName("the very first statement of a transaction is bound, by JPA and by JDBC, with no hub named in it")
    void firstStatement() throws Exception {
        for (int i = 0; i < 20; i++) { // through all connections of the pool, bound elsewhere before
            assertThat(cage.in(here, () -> Cage.songs(session))).containsExactly("here");
            assertThat(cage.in(there, this::bare)).containsExactly("there");
        }
    }

    @Test
    @DisplayName("a connection that comes back from a rollback shows nothing of the old hub")
    void borrowedAfterRollback() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> cage.in(here, () -> {
                        assertThat(bare()).containsExactly("here");
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
            assertThat(cage.unbound(this::bare)).isEmpty();
            assertThat(cage.in(there, this::bare)).containsExactly("there");
        }
    }

    @Test
    @DisplayName("without a hub JPA fails and JDBC sees no rows")
    void unbound() throws Exception {
        assertThatThrownBy(() -> cage.unbound(() -> Cage.songs(session))).hasStackTraceContaining("EclipseLink-6174");
        assertThat(cage.unbound(this::bare)).isEmpty();
    }

    @Test
    @DisplayName("a row for another hub is refused by the view: 1369")
    void foreignInsert() {
        assertThat(code(() -> cage.in(
                        here,
                        () -> sql.update(
                                "insert into canary (tenant_id, id, version, song) values (?, 1, 1, 'x')",
                                there.id()))))
                .isEqualTo(1369);
    }

    @Test
    @DisplayName("updates and deletes without a predicate touch one's own rows only")
    void bulk() throws Exception {
        assertThat(cage.in(here, () -> sql.update("update canary set song = 'changed'")))
                .isEqualTo(1);
        assertThat(cage.in(here, () -> sql.update("delete from canary"))).isEqualTo(1);
        assertThat(cage.in(there, this::bare)).containsExactly("there");
    }

    @Test
    @DisplayName(
            "reading down is read-only in the database too: 1792, by JDBC and by JPA, and the connection is not spoilt")
    void readingDown() throws Exception {
        assertThat(code(() -> cage.reading(here, () -> sql.update("update canary set song = 'changed'"))))
                .isEqualTo(1792);
        assertThat(code(() -> cage.reading(here, () -> {
                    session.em().persist(new Canary("new"));
                    return null;
                })))
                .isEqualTo(1792);
        assertThat(cage.reading(here, this::bare)).containsExactly("here");
        persist(here, "once more");
        assertThat(cage.in(here, this::bare)).containsExactly("here", "once more");
    }

    @Test
    @DisplayName("the application cannot reach the tables behind the views")
    void baseTables() {
        assertThat(code(() -> cage.in(
                        here, () -> sql.query("select song from liandong_data.canary", row -> row.getString(1)))))
                .isEqualTo(1142);
    }

    @Test
    @DisplayName("native queries are off")
    void nativeQueries() {
        assertThatThrownBy(() -> cage.in(here, () -> session.em()
                        .createNativeQuery("select song from canary")
                        .getResultList()))
                .hasStackTraceContaining("Native SQL queries have been disabled");
    }

    @Test
    @DisplayName("a row cannot hang on another hub's row, even where the view is gone: 1452")
    void compositeKeys() throws Exception {
        long foreign = cage.in(there, () -> sql.one("select id from canary", row -> row.getLong(1)))
                .orElseThrow();
        assertThat(code(() -> cage.in(
                        here,
                        () -> sql.update(
                                "insert into canary_egg (tenant_id, id, canary_id) values (?, 1, ?)",
                                here.id(),
                                foreign))))
                .isEqualTo(1452);
    }

    @Test
    @DisplayName("the room cannot change within a request")
    void oneRoomPerRequest() {
        assertThatThrownBy(() -> cage.in(here, () -> {
                    assertThat(bare()).containsExactly("here");
                    current.enter(there, false);
                    return null;
                }))
                .hasMessageContaining("already in hub");
    }

    @Test
    @DisplayName(
            "with the database's wall taken away the entity manager's still stands, for reading, changing and finding by id")
    void withoutViews() throws Exception {
        try (var owner = new Owner()) {
            owner.run(UNFILTERED);
            try {
                assertThat(cage.in(here, this::bare))
                        .as("the wall is really gone")
                        .hasSize(2);
                assertThat(cage.in(here, () -> Cage.songs(session))).containsExactly("here");
                long foreign = Long.parseLong(owner.rows("select id from canary where tenant_id = ?", there.id())
                        .get(0)
                        .get(0));
                assertThat(cage.in(here, () -> session.em().find(Canary.class, foreign)))
                        .isNull();
                assertThat(cage.in(here, () -> session.em()
                                .createQuery("update Canary c set c.song = 'changed'")
                                .executeUpdate()))
                        .isEqualTo(1);
            } finally {
                Owner.migrate();
            }
        }
        assertThat(cage.in(here, this::bare)).hasSize(1);
    }

    /** The database's error number at the bottom of what was thrown. */
    private static int code(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        var thrown = catchThrowable(work);
        while (thrown != null) {
            if (thrown instanceof SQLException sqlException && sqlException.getErrorCode() != 0) {
                return sqlException.getErrorCode();
            }
            thrown = thrown.getCause();
        }
        return 0;
    }
}
