package org.liandong.message;

import static org.liandong.shared.RuleViolation.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.liandong.access.Caller;
import org.liandong.rules.Rules;
import org.liandong.shared.Allowed;
import org.liandong.tenancy.Topic;

/** How the caller wants his messages by mail. */
@ApplicationScoped
@Transactional
public class Choosing {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    /**
     * What is chosen.
     *
     * @param email where mail goes, or null where the identity provider tells none
     * @param language {@code zh} or {@code en}, or null for the one of the account
     * @param spoken the language in which mail is written because of that
     */
    public record Chosen(String email, String language, String spoken, Map<Topic, Way> ways) {}

    @Inject
    private Inbox inbox;

    @Inject
    private Caller caller;

    @Inject
    private Rules rules;

    @Inject
    private Clock clock;

    @Allowed
    public Chosen get() {
        return chosen(new Reader(caller.known(), inbox.choice()));
    }

    /**
     * @param ways of some topics; the others stay as they are
     * @param language {@code zh} or {@code en}, or null or empty for the one of the account
     */
    @Allowed
    public Chosen choose(Map<Topic, Way> ways, String language) {
        var wanted = language == null || language.isBlank() ? null : language;
        require(wanted == null || LANGUAGES.contains(wanted), "message.choice.language", language);
        var choice = inbox.ownChoice();
        choice.choose(ways, wanted);
        return chosen(new Reader(caller.known(), choice));
    }

    /** From when on the daily mail is written, as a clock shows it. */
    @Allowed
    public String digestTime() {
        return rules.ofCity().on(LocalDate.now(clock), "message.digest.time").value();
    }

    private static Chosen chosen(Reader reader) {
        return new Chosen(
                reader.hasAddress() ? reader.account().email() : null,
                reader.choice().language(),
                reader.texts().locale().getLanguage(),
                reader.choice().all());
    }
}
