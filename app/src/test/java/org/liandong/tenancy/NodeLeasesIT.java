package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Ids;

@ExtendWith(ArquillianExtension.class)
class NodeLeasesIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private final String work = "it-" + Ids.next();

    @Test
    @DisplayName("one node holds the work and may renew it, another one has to wait for the lease's end")
    void held() {
        assertThat(take("one", HOUR)).isTrue();
        assertThat(take("one", HOUR)).isTrue();
        assertThat(take("other", HOUR)).isFalse();
    }

    @Test
    @DisplayName("the work of a node that died goes on elsewhere when its lease is over")
    void over() {
        assertThat(take("one", Duration.ofSeconds(-1))).isTrue();
        assertThat(take("other", HOUR)).isTrue();
        assertThat(take("one", HOUR)).isFalse();
    }

    private boolean take(String node, Duration time) {
        try (var sql = Databases.application()) {
            boolean taken = NodeLeases.take(sql, node, work, time);
            sql.commit();
            return taken;
        }
    }
}
