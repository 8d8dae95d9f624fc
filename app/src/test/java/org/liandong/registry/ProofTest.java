package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.HubFixture;

class ProofTest {

    @Test
    @DisplayName("a proof is known by its content, not by its name")
    void kinds() {
        assertThat(ProofKind.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).contains(ProofKind.PDF);
        assertThat(ProofKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains(ProofKind.JPEG);
        assertThat(ProofKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains(ProofKind.PNG);
        assertThat(ProofKind.of("MZ, called scan.pdf".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(ProofKind.of(new byte[0])).isEmpty();
    }

    @Test
    @DisplayName("SOD-2: nobody decides his own claim, and a claim is decided once")
    void decided() {
        var street = HubFixture.street(HubFixture.district(HubFixture.city()));
        var claim = new OrgClaim(Uscc.stored("52110105MJDW00010A"), 1, street, Clock.systemUTC());

        assertThatThrownBy(() -> claim.approve(1, Clock.systemUTC()))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.source())
                        .isEqualTo("SOD-2"));

        claim.refuse("材料不全", 2, Clock.systemUTC());

        assertThat(claim.state()).isEqualTo(ClaimState.REFUSED);
        assertThatThrownBy(() -> claim.approve(2, Clock.systemUTC())).hasMessageContaining("registry.claim.decided");
    }
}
