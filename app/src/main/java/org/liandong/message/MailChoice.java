package org.liandong.message;

import static org.liandong.shared.RuleViolation.require;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.PersonOwned;
import org.liandong.tenancy.Topic;

/** How somebody wants his messages by mail: each topic's way, and the language of all. What he never chose is not kept. */
@Entity
@Table(name = "mail_choice")
class MailChoice extends PersonOwned {

    private String language;

    /** Only what differs from the usual: {@code JOB=DAILY HUB_CHANGE=NONE}. */
    private String ways = "";

    protected MailChoice() {}

    static MailChoice usual() {
        return new MailChoice();
    }

    /** @param chosenLanguage {@code zh} or {@code en}, or null for the one of his account */
    void choose(Map<Topic, Way> chosen, String chosenLanguage) {
        var all = all();
        all.putAll(chosen);
        all.forEach((topic, way) -> {
            if (topic.isMandatory() && way == Way.NONE) {
                throw new RuleViolation("message.choice.mandatory", topic).in(topic.name());
            }
            require(Way.of(topic).contains(way), "message.choice.onlyDaily", topic);
        });
        ways = all.entrySet().stream()
                .filter(entry -> entry.getValue() != Way.usual(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        language = chosenLanguage;
    }

    Way way(Topic topic) {
        return all().get(topic);
    }

    Map<Topic, Way> all() {
        var all = new EnumMap<Topic, Way>(Topic.class);
        for (Topic topic : Topic.values()) {
            all.put(topic, Way.usual(topic));
        }
        Arrays.stream(ways.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("="))
                .forEach(pair -> all.put(Topic.valueOf(pair[0]), Way.valueOf(pair[1])));
        return all;
    }

    /** The language chosen here, or null. */
    String language() {
        return language;
    }
}
