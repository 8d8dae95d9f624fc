package org.liandong.message;

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
        return topic == Topic.JOB ? NONE : AT_ONCE;
    }
}
