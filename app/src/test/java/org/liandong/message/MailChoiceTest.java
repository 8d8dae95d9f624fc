package org.liandong.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Topic;

class MailChoiceTest {

    @Test
    @DisplayName("who has chosen nothing gets all at once but the ends of jobs")
    void usual() {
        assertThat(MailChoice.usual().way(Topic.CLAIM_SUBMITTED)).isEqualTo(Way.AT_ONCE);
        assertThat(MailChoice.usual().way(Topic.JOB)).isEqualTo(Way.NONE);
    }

    @Test
    @DisplayName("what is chosen for one topic leaves the others as they are")
    void chosen() {
        var choice = MailChoice.usual();
        choice.choose(Map.of(Topic.HUB_CHANGE, Way.NONE), null);
        choice.choose(Map.of(Topic.JOB, Way.DAILY), "en");

        assertThat(choice.way(Topic.HUB_CHANGE)).isEqualTo(Way.NONE);
        assertThat(choice.way(Topic.JOB)).isEqualTo(Way.DAILY);
        assertThat(choice.way(Topic.ROLE)).isEqualTo(Way.AT_ONCE);
        assertThat(choice.language()).isEqualTo("en");
    }

    @Test
    @DisplayName("what concerns one's own rights can be laid aside for the daily mail and not be switched off")
    void mandatory() {
        var choice = MailChoice.usual();
        choice.choose(Map.of(Topic.ROLE, Way.DAILY), null);

        assertThat(choice.way(Topic.ROLE)).isEqualTo(Way.DAILY);
        for (Topic topic : Topic.values()) {
            if (topic.isMandatory()) {
                assertThatThrownBy(() -> choice.choose(Map.of(topic, Way.NONE), null))
                        .isInstanceOf(RuleViolation.class)
                        .hasMessageContaining("message.choice.mandatory");
            }
        }
    }

    @Test
    @DisplayName("what is due comes in the daily mail or not at all")
    void due() {
        var choice = MailChoice.usual();
        assertThat(choice.way(Topic.DUE)).isEqualTo(Way.DAILY);
        choice.choose(Map.of(Topic.DUE, Way.NONE), null);
        assertThat(choice.way(Topic.DUE)).isEqualTo(Way.NONE);

        assertThatThrownBy(() -> choice.choose(Map.of(Topic.DUE, Way.AT_ONCE), null))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("message.choice.onlyDaily");
    }
}
