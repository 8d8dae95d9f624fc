package org.liandong.tenancy;

import static org.liandong.shared.RuleViolation.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liandong.shared.Allowed;
import org.liandong.shared.Ids;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;

/**
 * What the caller has begun to write and not sent. Nobody else sees it, and he himself reads it only in the form it belongs
 * to: who may no longer open that page has no way to what he had copied from it.
 */
@ApplicationScoped
@Transactional
public class Drafts {

    private static final int KIBIBYTE = 1024;
    private static final int TITLE_LENGTH = 200;
    private static final int TITLE_KEY_LENGTH = 100;
    private static final int TITLE_DETAILS_LENGTH = 1000;
    private static final int SEEN_LENGTH = 40;
    private static final int FORM_LENGTH = 300;
    private static final Pattern FORM =
            Pattern.compile("/(h/[0-9A-Za-z]+|org/[0-9A-Z]{18}|my)/[a-zA-Z/]+(\\?[A-Za-z0-9%+=&._*-]*)?");

    @Inject
    private TenantSession session;

    @Inject
    private RuleBook rules;

    @Inject
    private Clock clock;

    /** The draft of one form, if there is one. */
    @Allowed
    public Optional<KeptDraft> of(String form) {
        return row(form).map(Draft::kept);
    }

    /** All of them, the latest first. */
    @Allowed
    public List<KeptDraft> mine() {
        return session.em()
                .createQuery("select d from Draft d order by d.savedAt desc, d.id desc", Draft.class)
                .getResultStream()
                .map(Draft::kept)
                .toList();
    }

    /** Keeps a draft in the place of what was kept of the same form. */
    @Allowed
    public KeptDraft keep(DraftForm written) {
        check(written);
        var now = clock.instant();
        var held = row(written.form());
        held.ifPresent(draft -> draft.write(written, now));
        return held.orElseGet(() -> begin(written, now)).kept();
    }

    private Draft begin(DraftForm written, Instant now) {
        var most = rules.of("tenancy.draft.count");
        long kept = session.em()
                .createQuery("select count(d) from Draft d", Long.class)
                .getSingleResult();
        if (kept >= most.number()) {
            throw new RuleViolation("tenancy.draft.tooMany", most.number()).from(most.source());
        }
        var draft = new Draft(written, now);
        session.em().persist(draft);
        return draft;
    }

    private void check(DraftForm written) {
        require(
                written.form() != null
                        && written.form().length() <= FORM_LENGTH
                        && FORM.matcher(written.form()).matches(),
                "tenancy.draft.formUnknown");
        require(
                isTitled(written) && written.seen() != null && written.seen().length() <= SEEN_LENGTH,
                "tenancy.draft.unreadable");
        var most = rules.of("tenancy.draft.kibibytes");
        if (size(written) > (long) most.number() * KIBIBYTE) {
            throw new RuleViolation("tenancy.draft.tooLarge", most.number()).from(most.source());
        }
    }

    /** With words, or with a text that there is. */
    private static boolean isTitled(DraftForm written) {
        var told = written.told();
        if (told == null) {
            var title = written.title();
            return title != null && !title.isBlank() && title.length() <= TITLE_LENGTH;
        }
        return told.key().length() <= TITLE_KEY_LENGTH
                && told.details().length() <= TITLE_DETAILS_LENGTH
                && told.isPlain();
    }

    private static long size(DraftForm written) {
        return (long) FieldTexts.written(written.opened()).getBytes(StandardCharsets.UTF_8).length
                + FieldTexts.written(written.typed()).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Gives up what was kept of a form; there need not be anything. */
    @Allowed
    public void dropOf(String form) {
        row(form).ifPresent(session.em()::remove);
    }

    @Allowed
    public void drop(String id) {
        var draft = session.em()
                .createQuery("select d from Draft d where d.id = :id", Draft.class)
                .setParameter("id", Ids.named(id))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotVisible("draft " + id));
        session.em().remove(draft);
    }

    private Optional<Draft> row(String form) {
        return session.em()
                .createQuery("select d from Draft d where d.form = :form", Draft.class)
                .setParameter("form", form)
                .getResultStream()
                .findFirst();
    }
}
