package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.NotVisible;

@ExtendWith(ArquillianExtension.class)
class DocumentsIT {

    private static final DocumentSubject SUBJECT = new DocumentSubject("Test", "1");
    private static final Duration LATER = Duration.ofHours(2);

    @Inject
    Documents documents;

    @Inject
    DocumentIntake intake;

    @Inject
    DocumentStore store;

    @Inject
    DocumentRoom room;

    @Inject
    PersonalRoom personal;

    @Inject
    Hubs hubs;

    @Inject
    Cage cage;

    private Hub hub(String code) {
        return hubs.byCode(code).orElseThrow();
    }

    private ReceivedFile received() {
        var content = DocumentFixture.pdf(Long.toString(Ids.next()));
        return intake.receive("证书.pdf", new ByteArrayInputStream(content));
    }

    private boolean lies(Hub hub, String sha256) throws IOException {
        try (var in = store.open(new DocumentStore.Key(hub.id(), sha256))) {
            return in.read() >= 0;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Test
    @DisplayName("a content is there once its transaction is, under its own hub alone; a sibling does not see its row")
    void kept() throws Exception {
        var hub = hub("110119001");
        var sibling = hub("110119002");
        try (var file = received()) {
            long id = cage.in(
                    hub, () -> documents.attach(SUBJECT, file, 1, Instant.EPOCH).id());
            assertThat(lies(hub, file.sha256())).isTrue();
            assertThat(lies(sibling, file.sha256())).isFalse();
            assertThatThrownBy(() -> cage.in(sibling, () -> documents.get(SUBJECT, id)))
                    .isInstanceOf(NotVisible.class);

            room.sweep(hub.id(), Clocks.machine().instant().plus(LATER));
            assertThat(lies(hub, file.sha256())).as("a row speaks of it").isTrue();
        }
    }

    @Test
    @DisplayName("a transaction that fails leaves neither row nor content; what only the commit lost is swept away")
    void nothingIsLeft() throws Exception {
        var hub = hub("110119001");
        try (var file = received()) {
            assertThatThrownBy(() -> cage.in(hub, () -> {
                        documents.attach(SUBJECT, file, 1, Instant.EPOCH);
                        throw new IllegalStateException("something else fails");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(lies(hub, file.sha256())).isFalse();

            store.put(new DocumentStore.Key(hub.id(), file.sha256()), file.staged());
            room.sweep(hub.id(), Clocks.machine().instant());
            assertThat(lies(hub, file.sha256())).as("too young").isTrue();
            room.sweep(hub.id(), Clocks.machine().instant().plus(LATER));
            assertThat(lies(hub, file.sha256())).isFalse();
        }
    }

    @Test
    @DisplayName("drafts that were left lying are forgotten, younger ones are not")
    void drafts() {
        long account = personal.accountsAfter(0, 1).get(0);
        long old = planted(account, 31);
        long young = planted(account, 29);
        try (var owner = new Owner()) {
            personal.forget(account);
            assertThat(count(owner, old)).isZero();
            assertThat(count(owner, young)).isOne();
        } finally {
            try (var owner = new Owner()) {
                owner.run("delete from form_draft where id = " + young);
            }
        }
    }

    @Test
    @DisplayName("answers are forgotten when their time is over, and not before")
    void answers() {
        long account = personal.accountsAfter(0, 1).get(0);
        try (var owner = new Owner()) {
            owner.run("delete from kept_answer where account_id = " + account);
            for (var until : Map.of("over", "interval -1 second", "kept", "interval 1 hour")
                    .entrySet()) {
                owner.run("insert into kept_answer (account_id, id, version, request_key, request, until) values ("
                        + account + ", " + Ids.next() + ", 0, '" + until.getKey() + "', '', utc_timestamp(3) + "
                        + until.getValue() + ")");
            }
            personal.forget(account);
            assertThat(owner.rows("select request_key from kept_answer where account_id = " + account))
                    .containsExactly(List.of("kept"));
            owner.run("delete from kept_answer where account_id = " + account);
        }
    }

    private static long count(Owner owner, long id) {
        return owner.rows("select id from form_draft where id = " + id).size();
    }

    private static long planted(long account, int daysAgo) {
        long id = Ids.next();
        try (var owner = new Owner()) {
            owner.run(
                    "insert into form_draft (account_id, id, version, form, title, seen, opened, typed, saved_at) values ("
                            + account + ", " + id + ", 1, '/h/1/x/" + id + "', 'x', '', '{}', '"
                            + FieldTexts.written(Map.of("name", "x")) + "', utc_timestamp(3) - interval " + daysAgo
                            + " day)");
        }
        return id;
    }
}
