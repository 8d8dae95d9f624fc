package org.liandong.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.access.Newcomer;
import org.liandong.access.People;
import org.liandong.shared.NotReachable;
import org.liandong.shared.RuleViolation;

@ExtendWith(ArquillianExtension.class)
class KeycloakPeopleIT {

    @Inject
    People people;

    @Test
    @DisplayName("an account is made, found by its address in whatever case, and taken back")
    void madeAndTakenBack() {
        var email = "made." + System.nanoTime() + "@example.org";

        var made = people.enrol(new Newcomer(email, "孙", "立", Locale.SIMPLIFIED_CHINESE));

        assertThat(made.passwordPending()).isTrue();
        assertThat(made.enabled()).isTrue();
        assertThat(made.locale()).isEqualTo("zh-CN");
        assertThat(people.byEmail(email.toUpperCase(Locale.ROOT))).contains(made);
        assertThatThrownBy(() -> people.enrol(new Newcomer(email, "孙", "立", Locale.SIMPLIFIED_CHINESE)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("access.account.nameTaken");

        people.withdraw(made.sub());

        assertThat(people.byEmail(email)).isEmpty();
        assertThat(people.bySub(made.sub())).isEmpty();
    }

    @Test
    @DisplayName("who cannot be written to is told a password: the identity provider says that it has sent nothing")
    void notWritten() {
        assertThat(people.writeTo("anybody")).isFalse();
    }

    @Test
    @DisplayName("an identity provider that does not answer is told as such")
    void notReachable() {
        var lost = new KeycloakPeople("http://127.0.0.1:1/realms/liandong");

        assertThatThrownBy(() -> lost.byEmail("anybody@example.org"))
                .isInstanceOf(NotReachable.class)
                .hasMessageContaining("access.provider.notReachable");
    }
}
