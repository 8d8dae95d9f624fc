package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    @DisplayName("a Chinese name is family name first, without a space")
    void chineseName() {
        assertThat(nameFrom(Map.of("name", "建国 王", "family_name", "王", "given_name", "建国")))
                .isEqualTo("王建国");
    }

    @Test
    @DisplayName("another name stays as the provider writes it")
    void westernName() {
        assertThat(nameFrom(Map.of("name", "Anna Berg", "family_name", "Berg", "given_name", "Anna")))
                .isEqualTo("Anna Berg");
    }

    @Test
    @DisplayName("without a name the user name stands in, and without that the sub")
    void noName() {
        assertThat(nameFrom(Map.of("preferred_username", "anna", "sub", "s"))).isEqualTo("anna");
        assertThat(nameFrom(Map.of("sub", "s"))).isEqualTo("s");
    }

    private static final Map<String, String> ADDRESSED = Map.of("iss", "i", "sub", "s", "email", "anna@example.org");
    private static final Map<String, String> BARE = Map.of("iss", "i", "sub", "s");

    private static Account account(Map<String, String> claims) {
        return new Account(Identity.ofLogin(claims::get), Clock.systemUTC());
    }

    @Test
    @DisplayName("an address that the identity provider no longer tells at a login is gone")
    void addressGone() {
        var account = account(ADDRESSED);
        var login = Identity.ofLogin(BARE::get);
        assertThat(account.differsFrom(login)).isTrue();
        account.follow(login);
        assertThat(account.email()).isNull();
        assertThat(account.differsFrom(login)).isFalse();
        assertThat(account(Map.of("iss", "i", "sub", "s", "email", " ")).email())
                .isNull();
    }

    @Test
    @DisplayName("a program's token without an address takes none away, and one with another address is followed")
    void programsToken() {
        var account = account(ADDRESSED);
        assertThat(account.differsFrom(Identity.of(BARE::get))).isFalse();
        account.follow(Identity.of(BARE::get));
        assertThat(account.email()).isEqualTo("anna@example.org");
        account.follow(Identity.of(Map.of("iss", "i", "sub", "s", "email", "a@example.org")::get));
        assertThat(account.email()).isEqualTo("a@example.org");
    }

    private static String nameFrom(Map<String, String> claims) {
        return Identity.of(claims::get).displayName();
    }
}
