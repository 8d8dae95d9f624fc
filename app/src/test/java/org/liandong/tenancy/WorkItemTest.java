package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Permission;

class WorkItemTest {

    private static final Due DUE = Due.on(LocalDate.of(2026, 12, 1), "x");

    private final Hub city = new Hub(1, Tier.CITY, "110000", null);
    private final Hub chaoyang = new Hub(4, Tier.DISTRICT, "110105", city);
    private final Hub dongcheng = new Hub(5, Tier.DISTRICT, "110101", city);
    private final Hub wangjing = new Hub(87, Tier.STREET, "110105026", chaoyang);
    private final Hub jiuxianqiao = new Hub(88, Tier.STREET, "110105013", chaoyang);

    private WorkItem item(WorkKind kind, Hub hub) {
        return new WorkItem(kind, hub, "7", "标题", DUE, "registry/claim/list", Instant.EPOCH);
    }

    @Test
    @DisplayName("row 2a: who may do it follows the tier of the hub: a street reports, the authority registers")
    void permission() {
        assertThat(item(WorkKind.PREVIEW, wangjing).permission()).isEqualTo(Permission.REPORT_ORGANIZATION);
        assertThat(item(WorkKind.PREVIEW, chaoyang).permission()).isEqualTo(Permission.REGISTER_ORGANIZATION);
        assertThat(item(WorkKind.CLAIM, wangjing).permission()).isEqualTo(Permission.DECIDE_CLAIM);
    }

    @Test
    @DisplayName("SOD-2: one's own case is not one's own to do")
    void ownCase() {
        assertThat(item(WorkKind.CLAIM, chaoyang).notBy(5L).isNotFor(5)).isTrue();
        assertThat(item(WorkKind.CLAIM, chaoyang).notBy(5L).isNotFor(6)).isFalse();
        assertThat(item(WorkKind.CLAIM, chaoyang).isNotFor(5)).isFalse();
    }

    @Test
    @DisplayName("§3.3: open work follows its street to another district, and to the successor after a merger")
    void follows() {
        var item = item(WorkKind.CLAIM, wangjing);
        assertThat(item.districtId()).isEqualTo(4);
        assertThat(item.successorId()).isNull();

        wangjing.moveUnder(dongcheng, "110101099");
        item.follow(wangjing);
        assertThat(item.districtId()).isEqualTo(5);

        wangjing.mergeInto(jiuxianqiao, LocalDate.of(2026, 12, 1));
        item.follow(wangjing);
        assertThat(item.successorId()).isEqualTo(88);
        assertThat(item.hubId()).as("it is done in the old room").isEqualTo(87);
        assertThat(item(WorkKind.CLAIM, city).districtId()).isNull();
    }

    @Test
    @DisplayName("a title is cut between characters, not in the middle of one")
    void longTitle() {
        var title = new WorkItem(WorkKind.CLAIM, city, "7", "𠮷".repeat(301), DUE, "x", Instant.EPOCH).title();
        assertThat(title.codePointCount(0, title.length())).isEqualTo(300);
        assertThat(title).endsWith("𠮷…");
    }

    @Test
    @DisplayName("what is done or dropped is closed with its moment")
    void closed() {
        var item = item(WorkKind.CLAIM, city);
        assertThat(item.state()).isEqualTo(WorkState.OPEN);
        item.close(WorkState.DROPPED, Instant.EPOCH);
        assertThat(item.state()).isEqualTo(WorkState.DROPPED);
        assertThat(item.closedAt()).isEqualTo(Instant.EPOCH);
    }
}
