package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.audit.Finding.Kind.CHANGED;
import static org.liandong.audit.Finding.Kind.GAP;
import static org.liandong.audit.Finding.Kind.INSERTED;
import static org.liandong.audit.Finding.Kind.MISSING;
import static org.liandong.audit.Finding.Kind.VALUE_CHANGED;
import static org.liandong.audit.Finding.Kind.VALUE_INSERTED;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Ids;
import org.liandong.tenancy.CommandSql;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.DatabaseRefusal;
import org.liandong.tenancy.Databases;
import org.liandong.tenancy.Hubs;

@ExtendWith(ArquillianExtension.class)
class AuditLogIT {

    private static final String WANGJING = "110105026";

    @Inject
    AuditWriter writer;

    @Inject
    CurrentHub current;

    @Inject
    Hubs hubs;

    private final String object = Long.toString(Ids.next());

    @BeforeEach
    void inTheRoom() {
        current.enter(hubs.byCode(WANGJING).orElseThrow(), false);
        current.actAs(4711);
    }

    @Test
    @DisplayName(
            "SOD-10: a change leaves who, what, when, where, old and new, chained, and what the database keeps is sound")
    void recorded() {
        enter();
        try (var sql = Databases.application()) {
            var event = event(sql);
            assertThat(event.actor()).isEqualTo("account 4711");
            assertThat(event.account()).isEqualTo(4711);
            assertThat(event.action()).isEqualTo("ENTER");
            assertThat(event.reason()).isEqualTo("补录 \"甲\"");
            assertThat(values(sql, event).changes())
                    .containsExactly(Change.to("name", "望京老街坊𠮷"), new Change("address", "旧址", "新址"));
            assertThat(Verifying.verify(sql, null).findings()).isEmpty();
        }
    }

    @Test
    @DisplayName("a change that is rolled back leaves no trace")
    void rolledBack() {
        assertThatThrownBy(() -> writer.change(List.of(entry(object)), true)).hasMessageContaining("after all");
        try (var sql = Databases.application()) {
            assertThat(ids(sql)).isEmpty();
        }
    }

    @Test
    @DisplayName("two thousand changes of an import go in together and stand in the chain one after the other")
    void batch() {
        writer.change(IntStream.range(0, 2000).mapToObj(i -> entry(object)).toList(), false);
        Databases.number(new AuditStream());
        try (var sql = Databases.application()) {
            assertThat(ids(sql)).hasSize(2000);
            assertThat(Verifying.verify(sql, null).findings()).isEmpty();
        }
    }

    @Test
    @DisplayName("the application can neither change nor take away what was recorded")
    void appendOnly() {
        for (String statement : List.of(
                "delete from audit_event",
                "update audit_event set reason = ''",
                "delete from audit_value",
                "update audit_value set changes = '[]'",
                "delete from audit_chain",
                "update audit_chain set hash = ''")) {
            try (var sql = Databases.application()) {
                assertThatThrownBy(() -> sql.update(statement))
                        .isInstanceOfSatisfying(
                                DatabaseRefusal.class, e -> assertThat(e.code()).isEqualTo(1142));
            }
        }
    }

    @Test
    @DisplayName("a row changed with the owner's password is named")
    void changed() {
        assertFinding("update audit_event set reason = 'nothing' where id = ?", CHANGED);
        assertFinding("update audit_event set at = at + interval 1 second where id = ?", CHANGED);
        assertFinding("update audit_event set account_id = 1 where id = ?", CHANGED);
        assertFinding(
                "update audit_value set changes = replace(changes, '新址', '别处') where event_id = ?", VALUE_CHANGED);
    }

    @Test
    @DisplayName("a row taken away with the owner's password is named, in the log or in the chain")
    void missing() {
        assertFinding("delete from audit_event where id = ?", MISSING, VALUE_INSERTED);
        assertFinding("delete from audit_chain where event_id = ?", GAP, INSERTED);
    }

    @Test
    @DisplayName("a row slipped in with the owner's password is named")
    void inserted() {
        assertFinding(
                "insert into audit_event select id + 1, at, account_id, actor, hub_id, action, object_type, object_id,"
                        + " reason, digests from audit_event where id = ?",
                INSERTED);
    }

    @Test
    @DisplayName("erased values are counted and break nothing")
    void erased() {
        enter();
        try (var owner = Databases.owner()) {
            long before = Verifying.verify(owner, null).erased();
            owner.update(
                    "delete from audit_value where event_id = ?", event(owner).id());
            var verification = Verifying.verify(owner, null);
            assertThat(verification.sound()).isTrue();
            assertThat(verification.erased()).isEqualTo(before + 2);
            owner.rollback();
        }
    }

    /** Does it, looks, and undoes it. */
    private void assertFinding(String attack, Finding.Kind... kinds) {
        enter();
        try (var owner = Databases.owner()) {
            long event = ids(owner).get(0);
            assertThat(owner.update(attack, event)).isEqualTo(1);
            var verification = Verifying.verify(owner, null);
            owner.rollback();
            assertThat(verification.sound()).isFalse();
            assertThat(verification.findings()).extracting(Finding::kind).containsExactlyInAnyOrder(kinds);
        }
    }

    private void enter() {
        writer.change(List.of(entry(object)), false);
        Databases.number(new AuditStream());
    }

    private static AuditEntry entry(String object) {
        return new AuditEntry(
                "ENTER",
                "Test",
                object,
                List.of(
                        Change.to("name", "望京老街坊𠮷"),
                        new Change("address", "旧址", "新址"),
                        new Change("scope", "不变", "不变")),
                "补录 \"甲\"");
    }

    private List<Long> ids(CommandSql sql) {
        return sql.query("select id from audit_event where object_id = ?", row -> row.getLong(1), object);
    }

    private AuditEvent event(CommandSql sql) {
        var ids = ids(sql);
        return AuditRows.events(sql, ids).get(ids.get(0));
    }

    private static Sealed values(CommandSql sql, AuditEvent event) {
        return new Sealed(
                event.digests(),
                sql.one("select changes from audit_value where event_id = ?", row -> row.getString(1), event.id())
                        .orElse(null));
    }
}
