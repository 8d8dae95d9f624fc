package org.liandong.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.liandong.shared.Texts;
import org.liandong.shared.ToldText;
import org.liandong.tenancy.PersonOwned;
import org.liandong.tenancy.Topic;

/** One person's copy of something that was announced: unread, then read, and gone after a time. */
@Entity
@Table(name = "message")
public class Message extends PersonOwned {

    @Column(name = "announcement_id")
    private long announcementId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Column(name = "hub_id")
    private Integer hubId;

    @Column(name = "text_key")
    private String key;

    private String details;
    private String path;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "for_digest")
    private boolean forDigest;

    protected Message() {}

    /** @param forDigest whether the daily mail shall tell it */
    Message(Order order, boolean forDigest) {
        this.announcementId = order.id();
        this.at = order.at();
        this.topic = order.topic();
        this.hubId = order.hub();
        this.key = order.text().key();
        this.details = order.text().details();
        this.path = order.path();
        this.forDigest = forDigest;
    }

    /** Once read it stays so. */
    void read(Clock clock) {
        if (readAt == null) {
            readAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** The daily mail tells it, or need not any more. */
    void digested() {
        forDigest = false;
    }

    public String text(Texts texts) {
        return new ToldText(key, details).in(texts);
    }

    public Instant at() {
        return at;
    }

    public Topic topic() {
        return topic;
    }

    /** The hub it comes from, or null. */
    public Integer hubId() {
        return hubId;
    }

    /** The page that shows more, within the site. */
    public String path() {
        return path;
    }

    /** When it was read, or null. */
    public Instant readAt() {
        return readAt;
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
