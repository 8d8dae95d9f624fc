package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.registry.OrgStatus.ACTIVE;
import static org.liandong.registry.OrgStatus.DEREGISTERED;
import static org.liandong.report.Measure.FIELDS;
import static org.liandong.report.Measure.ORGANIZATIONS;
import static org.liandong.report.Measure.REGISTRATIONS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.registry.OrgChanged;
import org.liandong.registry.OrgEntered;
import org.liandong.registry.OrgField;
import org.liandong.registry.OrgSnapshot;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.registry.RegisterChanged;
import org.liandong.registry.Standing;

class RegisterFiguresTest {

    private static final String DIVISION = "110105";
    private static final int REGISTRAR = 100;

    @Test
    @DisplayName("RP-01: an active organization counts where it has its seat, an ended one does not")
    void entered() {
        assertThat(deltas(List.of(entered(7, ACTIVE), entered(7, DEREGISTERED)), List.of()))
                .containsExactly(
                        new Delta(7, ORGANIZATIONS, "SERVICE", 1),
                        new Delta(7, FIELDS, "UNSTATED", 1),
                        new Delta(REGISTRAR, REGISTRATIONS, "SERVICE", 1));
    }

    @Test
    @DisplayName("RP-01: an organization that is deregistered counts no more")
    void ended() {
        assertThat(deltas(List.of(), List.of(changed(org(7, ACTIVE), org(7, DEREGISTERED)))))
                .containsExactly(
                        new Delta(7, ORGANIZATIONS, "SERVICE", -1),
                        new Delta(7, FIELDS, "UNSTATED", -1),
                        new Delta(REGISTRAR, REGISTRATIONS, "SERVICE", -1));
    }

    @Test
    @DisplayName("RP-01: an organization that moves counts in the street it moves to")
    void moved() {
        assertThat(deltas(List.of(), List.of(changed(org(7, ACTIVE), org(8, ACTIVE)))))
                .containsExactly(
                        new Delta(7, ORGANIZATIONS, "SERVICE", -1),
                        new Delta(7, FIELDS, "UNSTATED", -1),
                        new Delta(8, ORGANIZATIONS, "SERVICE", 1),
                        new Delta(8, FIELDS, "UNSTATED", 1));
    }

    @Test
    @DisplayName("RP-01: a change of anything else touches no figure")
    void otherChange() {
        assertThat(deltas(List.of(), List.of(changed(org(7, ACTIVE), org(7, ACTIVE)))))
                .isEmpty();
    }

    @Test
    @DisplayName("RP-01: a field of work that is stated later moves the organization between fields only")
    void fieldStated() {
        var stated = new OrgSnapshot(7, DIVISION, OrgType.SERVICE, OrgField.SPORT, ACTIVE, Standing.REPORTED);
        assertThat(deltas(List.of(), List.of(changed(org(7, ACTIVE), stated))))
                .containsExactly(new Delta(7, FIELDS, "SPORT", 1), new Delta(7, FIELDS, "UNSTATED", -1));
    }

    @Test
    @DisplayName("RP-01: what another city registered counts where it has its seat, and at no registrar")
    void registeredElsewhere() {
        var guest = new OrgSnapshot(7, "310000", OrgType.SERVICE, null, ACTIVE, Standing.REPORTED);
        assertThat(deltas(List.of(new OrgEntered(null, guest)), List.of()))
                .containsExactly(new Delta(7, ORGANIZATIONS, "SERVICE", 1), new Delta(7, FIELDS, "UNSTATED", 1));
    }

    private static List<Delta> deltas(List<OrgEntered> entered, List<OrgChanged> changed) {
        return Delta.summed(RegisterFigures.deltas(new RegisterChanged(entered, changed), Map.of(DIVISION, REGISTRAR)));
    }

    private static OrgEntered entered(int hub, OrgStatus status) {
        return new OrgEntered(null, org(hub, status));
    }

    private static OrgChanged changed(OrgSnapshot before, OrgSnapshot after) {
        return new OrgChanged(null, before, after);
    }

    private static OrgSnapshot org(int hub, OrgStatus status) {
        return new OrgSnapshot(hub, DIVISION, OrgType.SERVICE, null, status, Standing.REPORTED);
    }
}
