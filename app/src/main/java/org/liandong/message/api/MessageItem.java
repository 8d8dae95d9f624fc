package org.liandong.message.api;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.message.Message;
import org.liandong.shared.Clocks;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Topic;

/** One of the caller's messages. */
@Schema(name = "Message")
public record MessageItem(
        String id,
        Topic topic,
        @Schema(description = "The topic in words") String label,
        @Schema(description = "What it says") String text,

        @Schema(description = "Code of the hub it comes from, absent where it comes from none")
        String hub,

        @Schema(description = "The page within the site that shows more")
        String path,

        OffsetDateTime at,

        @Schema(description = "Absent while it is unread") OffsetDateTime readAt) {

    static MessageItem of(Message message, Hub hub, Texts texts) {
        return new MessageItem(
                Long.toString(message.id()),
                message.topic(),
                texts.label(message.topic()),
                message.text(texts),
                hub == null ? null : hub.code(),
                message.path(),
                Clocks.local(message.at()),
                Clocks.local(message.readAt()));
    }
}
