package org.liandong.message;

import java.util.EnumSet;
import java.util.Set;
import org.liandong.tenancy.Topic;

/** How the messages of a topic come by mail; at the desk they are shown in any case. */
public enum Way {
    /** Each by itself, within moments. */
    AT_ONCE,
    /** Together with others, once a day. */
    DAILY,
    /** Not at all. */
    NONE;

    /** How a topic comes to who has chosen nothing: the end of a job is seen at the desk. */
    static Way usual(Topic topic) {
        return switch (topic) {
            case JOB -> NONE;
            case DUE -> DAILY;
            default -> AT_ONCE;
        };
    }

    /** The ways among which a reader may choose for a topic. */
    public static Set<Way> of(Topic topic) {
        if (topic == Topic.DUE) {
            return EnumSet.of(DAILY, NONE);
        }
        return topic.isMandatory() ? EnumSet.of(AT_ONCE, DAILY) : EnumSet.allOf(Way.class);
    }
}
