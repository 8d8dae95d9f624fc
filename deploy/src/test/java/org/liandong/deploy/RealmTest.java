package org.liandong.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmTest {

    @Test
    @DisplayName("an overlay's users are added to the realm's own, and marks are filled in")
    void overlay() {
        var realm = new Realm(
                        "{\"realm\": \"liandong\", \"users\": [{\"username\": \"a\"}], \"clients\": [{\"secret\": \"${LIANDONG_X}\"}]}")
                .with("{\"users\": [{\"username\": \"b\"}]}")
                .filled(Map.of("LIANDONG_X", "a\"b\\c$1"));
        assertThat(Json.readObject(realm))
                .containsEntry("realm", "liandong")
                .containsEntry("users", List.of(Map.of("username", "a"), Map.of("username", "b")))
                .containsEntry("clients", List.of(Map.of("secret", "a\"b\\c$1")));
    }

    @Test
    @DisplayName("a mark without a value is refused by name")
    void unknownMark() {
        assertThatThrownBy(() -> new Realm("{\"a\": \"${LIANDONG_Y}\"}").filled(Map.of()))
                .hasMessageContaining("LIANDONG_Y");
    }

    @Test
    @DisplayName("the product's realm and demo overlay need no other values than the launcher knows")
    void ownRealm() {
        var values = Map.of(
                "LIANDONG_PUBLIC_URL", "http://127.0.0.1:8080",
                "LIANDONG_OIDC_CLIENT_SECRET", "s",
                "LIANDONG_OIDC_ADMIN_CLIENT_SECRET", "t");
        var realm = new Realm(Packed.text("/keycloak/realm.json"));
        assertThat(realm.filled(values))
                .contains("http://127.0.0.1:8080/callback")
                .doesNotContain("liandong-demo");
        assertThat(realm.with(Packed.text("/keycloak/demo.json")).filled(values))
                .contains("liandong-demo", "street.officer");
    }

    @Test
    @DisplayName("people are asked for their family name before the given one, as Chinese names are written")
    void orderOfNames() {
        assertThat(Packed.text("/keycloak/realm.json"))
                .containsSubsequence("username", "email", "lastName", "firstName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"a\": [1, -2.5e3, true, false, null, \"\\u8054动\\n\"]}", " [ [ ] ] "})
    @DisplayName("what is read and written is read the same again")
    void sameAgain(String json) {
        assertThat(Json.read(Json.write(Json.read(json)))).isEqualTo(Json.read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\"}", "[1,]", "{} x", "[1 2]", "{a: 1}", "\"open", "]", ","})
    @DisplayName("what is no JSON is refused")
    void noJson(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
