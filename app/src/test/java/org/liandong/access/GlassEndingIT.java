package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.Await;
import org.liandong.shared.Ids;
import org.liandong.tenancy.Databases;

@ExtendWith(ArquillianExtension.class)
class GlassEndingIT {

    private static final int NODES = 4;

    @Inject
    GlassEnding ending;

    @Resource
    ManagedExecutorService executor;

    @Test
    @DisplayName(
            "SOD-5: a look whose hours are over is told to auditors and to the hub once, however many nodes notice it")
    void once() throws Exception {
        int auditor = told("auditor");
        int street = told("street.admin");
        long glass = open("110105026");

        var nodes = new ArrayList<Future<?>>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(executor.submit(ending::inCity));
        }
        for (var node : nodes) {
            node.get();
        }
        ending.inCity();

        Await.until(() -> told("auditor") > auditor && told("street.admin") > street && waiting() == 0);
        assertThat(told("auditor")).isEqualTo(auditor + 1);
        assertThat(told("street.admin")).isEqualTo(street + 1);
        assertThat(strings("select state from break_glass where id = ?", glass)).containsExactly("ENDED");
        assertThat(strings(
                        "select actor from audit_event where object_type = 'BreakGlass' and action = 'RUN_OUT'"
                                + " and object_id = ?",
                        Long.toString(glass)))
                .containsExactly("system");
    }

    /** A look that was given two hours ago for one hour. */
    private static long open(String hub) {
        try (var owner = Databases.owner()) {
            long id = Ids.next();
            owner.update(
                    "insert into break_glass (id, version, hub_id, asked_by, reason, hours, asked_at, state, decided_by,"
                            + " decided_at, open_until) select ?, 1, h.id, a.id, '到期', 1, utc_timestamp(3) - interval 2 hour,"
                            + " 'OPEN', b.id, utc_timestamp(3) - interval 2 hour, utc_timestamp(3) - interval 1 hour"
                            + " from hub h, account a, account b where h.code = ? and a.email = ? and b.email = ?",
                    id,
                    hub,
                    mail("platform.admin"),
                    mail("platform.second"));
            owner.commit();
            return id;
        }
    }

    private static int told(String user) {
        return strings(
                        "select m.id from message m join account a on a.id = m.account_id where a.email = ?"
                                + " and m.text_key = 'access.told.glassRanOut'",
                        mail(user))
                .size();
    }

    private static int waiting() {
        return strings("select id from announcement where text_key = 'access.told.glassRanOut'")
                .size();
    }

    private static List<String> strings(String query, Object... values) {
        try (var owner = Databases.owner()) {
            return owner.query(query, row -> row.getString(1), values);
        }
    }

    private static String mail(String user) {
        return user + "@example.org";
    }
}
