package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.registry.OrgStatus.ACTIVE;
import static org.liandong.registry.OrgStatus.DEREGISTERED;
import static org.liandong.report.Measure.ORGANIZATIONS;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.registry.OrgChanged;
import org.liandong.registry.OrgEntered;
import org.liandong.registry.OrgSnapshot;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.registry.RegisterChanged;
import org.liandong.registry.Standing;

class RegisterFiguresTest {

    @Test
    @DisplayName("RP-01: an active organization counts where it has its seat, an ended one does not")
    void entered() {
        assertThat(deltas(List.of(entered(7, ACTIVE), entered(7, DEREGISTERED)), List.of()))
                .containsExactly(new Delta(7, ORGANIZATIONS, "SERVICE", 1));
    }

    @Test
    @DisplayName("RP-01: an organization that is deregistered counts no more")
    void ended() {
        assertThat(deltas(List.of(), List.of(changed(org(7, ACTIVE), org(7, DEREGISTERED)))))
                .containsExactly(new Delta(7, ORGANIZATIONS, "SERVICE", -1));
    }

    @Test
    @DisplayName("RP-01: an organization that moves counts in the street it moves to")
    void moved() {
        assertThat(deltas(List.of(), List.of(changed(org(7, ACTIVE), org(8, ACTIVE)))))
                .containsExactly(new Delta(7, ORGANIZATIONS, "SERVICE", -1), new Delta(8, ORGANIZATIONS, "SERVICE", 1));
    }

    @Test
    @DisplayName("RP-01: a change of anything else touches no figure")
    void otherChange() {
        assertThat(deltas(List.of(), List.of(changed(org(7, ACTIVE), org(7, ACTIVE)))))
                .isEmpty();
    }

    private static List<Delta> deltas(List<OrgEntered> entered, List<OrgChanged> changed) {
        return Delta.summed(RegisterFigures.deltas(new RegisterChanged(entered, changed)));
    }

    private static OrgEntered entered(int hub, OrgStatus status) {
        return new OrgEntered(null, org(hub, status));
    }

    private static OrgChanged changed(OrgSnapshot before, OrgSnapshot after) {
        return new OrgChanged(null, before, after);
    }

    private static OrgSnapshot org(int hub, OrgStatus status) {
        return new OrgSnapshot(hub, OrgType.SERVICE, status, Standing.REPORTED);
    }
}
