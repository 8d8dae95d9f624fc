package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.audit.Finding.Kind.CHANGED;
import static org.liandong.audit.Finding.Kind.GAP;
import static org.liandong.audit.Finding.Kind.INSERTED;
import static org.liandong.audit.Finding.Kind.MISSING;
import static org.liandong.audit.Finding.Kind.NOT_AS_NOTED;
import static org.liandong.audit.Finding.Kind.RELINKED;
import static org.liandong.audit.Finding.Kind.VALUE_CHANGED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChainTest {

    private final List<Chain.Place> places = new ArrayList<>();

    @BeforeEach
    void fiveEvents() {
        var last = new Link(0, 0, Hash.NONE, Hash.NONE);
        for (int i = 1; i <= 5; i++) {
            var sealed = Sealed.of(List.of(Change.to("name", "组织" + i), new Change("address", "望京\"街\" 1\n号", null)));
            var event = event(100 + i, "organization" + i, sealed.digests());
            last = Link.after(i, last.hash(), event);
            places.add(new Chain.Place(last, event, sealed.values()));
        }
    }

    @Test
    @DisplayName("what nobody touched is sound")
    void sound() {
        var result = verify(null);
        assertThat(result.sound()).isTrue();
        assertThat(result.events()).isEqualTo(5);
        assertThat(result.erased()).isZero();
        assertThat(result.position()).isEqualTo(5);
        assertThat(result.hash()).isEqualTo(places.get(4).link().hash());
    }

    @Test
    @DisplayName("an event that was changed is named, and no other")
    void changedEvent() {
        var place = places.get(2);
        places.set(
                2,
                new Chain.Place(
                        place.link(), event(103, "another", place.event().digests()), place.values()));
        assertThat(verify(null).findings()).containsExactly(new Finding(CHANGED, 3, 103, ""));
    }

    @Test
    @DisplayName("an event changed together with its hash is named by the place behind it")
    void changedWithItsHash() {
        var place = places.get(2);
        var forged = event(103, "another", place.event().digests());
        places.set(2, new Chain.Place(Link.after(3, place.link().previousHash(), forged), forged, place.values()));
        assertThat(verify(null).findings()).containsExactly(new Finding(RELINKED, 3, 103, ""));
    }

    @Test
    @DisplayName("an event that was taken away is named by its place")
    void missingEvent() {
        places.set(2, new Chain.Place(places.get(2).link(), null, null));
        assertThat(verify(null).findings()).containsExactly(new Finding(MISSING, 3, 103, ""));
    }

    @Test
    @DisplayName("places that were taken away are named as a gap, also at the beginning")
    void gaps() {
        places.remove(2);
        places.remove(0);
        assertThat(verify(null).findings()).containsExactly(new Finding(GAP, 1, 0, ""), new Finding(GAP, 3, 0, ""));
    }

    @Test
    @DisplayName("two faulty rows are both named")
    void twoFaults() {
        places.set(1, new Chain.Place(places.get(1).link(), null, null));
        var place = places.get(3);
        places.set(
                3,
                new Chain.Place(
                        place.link(), event(104, "another", place.event().digests()), place.values()));
        assertThat(verify(null).findings())
                .containsExactly(new Finding(MISSING, 2, 102, ""), new Finding(CHANGED, 4, 104, ""));
    }

    @Test
    @DisplayName("an event that stands in no place was slipped in")
    void inserted() {
        var chain = new Chain();
        places.forEach(chain::next);
        chain.unchained(999);
        assertThat(chain.result(0).findings()).containsExactly(new Finding(INSERTED, 0, 999, ""));
    }

    @Test
    @DisplayName("a value that is not the one digested is named with its field")
    void changedValue() {
        var place = places.get(0);
        places.set(
                0, new Chain.Place(place.link(), place.event(), place.values().replace("组织1", "组织9")));
        assertThat(verify(null).findings()).containsExactly(new Finding(VALUE_CHANGED, 1, 101, "name"));
    }

    @Test
    @DisplayName("a value of nothing that became something is named too")
    void valueOutOfNothing() {
        var place = places.get(0);
        places.set(
                0,
                new Chain.Place(
                        place.link(), place.event(), place.values().replace("[\"name\",null", "[\"name\",\"旧\"")));
        assertThat(verify(null).findings()).containsExactly(new Finding(VALUE_CHANGED, 1, 101, "name"));
    }

    @Test
    @DisplayName("a field that was never digested cannot be slipped into the values")
    void valueSlippedIn() {
        var place = places.get(0);
        places.set(
                0, new Chain.Place(place.link(), place.event(), place.values().replace("\"name\"", "\"phone\"")));
        var result = verify(null);
        assertThat(result.findings()).containsExactly(new Finding(VALUE_CHANGED, 1, 101, "phone"));
    }

    @Test
    @DisplayName("erased values are counted and break nothing: a row's, or a single field's")
    void erased() {
        var first = places.get(0);
        places.set(0, new Chain.Place(first.link(), first.event(), null));
        var second = places.get(1);
        var left = JsonRows.written(JsonRows.read(second.values()).subList(1, 2));
        places.set(1, new Chain.Place(second.link(), second.event(), left));
        var result = verify(null);
        assertThat(result.sound()).isTrue();
        assertThat(result.erased()).isEqualTo(3);
    }

    @Test
    @DisplayName("values that are not readable are a fault, not the end of the walk")
    void unreadable() {
        var place = places.get(1);
        places.set(1, new Chain.Place(place.link(), place.event(), "[[\"name\"]"));
        assertThat(verify(null).findings()).containsExactly(new Finding(VALUE_CHANGED, 2, 102, "not readable"));
    }

    @Test
    @DisplayName("a chain cut off and grown anew does not have the hash that was noted")
    void noted() {
        var head = places.get(4).link();
        assertThat(verify(new Noted(5, head.hash())).sound()).isTrue();
        places.remove(4);
        assertThat(verify(new Noted(5, head.hash())).findings())
                .containsExactly(new Finding(GAP, 5, 0, "up to noted position 5"));
        var other = event(105, "another", "[]");
        places.add(new Chain.Place(Link.after(5, places.get(3).link().hash(), other), other, null));
        assertThat(verify(new Noted(5, head.hash())).findings()).containsExactly(new Finding(NOT_AS_NOTED, 5, 105, ""));
    }

    private Verification verify(Noted noted) {
        var chain = new Chain(noted);
        places.forEach(chain::next);
        return chain.result(0);
    }

    private static AuditEvent event(long id, String object, String digests) {
        return new AuditEvent(
                id,
                Instant.parse("2026-11-23T01:02:03.678Z"),
                7L,
                "account 7",
                3,
                "ENTER",
                "SocialOrg",
                object,
                null,
                digests);
    }
}
