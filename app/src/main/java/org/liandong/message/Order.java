package org.liandong.message;

import java.time.Instant;
import java.util.List;
import org.liandong.shared.ToldText;
import org.liandong.tenancy.Audience;
import org.liandong.tenancy.Topic;

/** Something that was announced and waits to be delivered to whom it concerns. */
record Order(
        long id,
        Instant at,
        Topic topic,
        List<Audience> audience,
        Integer hub,
        ToldText text,
        String path,
        int attempts) {}
