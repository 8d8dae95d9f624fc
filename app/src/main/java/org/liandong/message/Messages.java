package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.NotVisible;

/** The caller's own messages. */
@ApplicationScoped
@Transactional
public class Messages {

    /** So many unread ones are told by their number; more are more. */
    public static final int COUNTED = 99;

    private final Clock clock = Clocks.machine();

    @Inject
    private Inbox inbox;

    /** How many are unread, at most one more than {@link #COUNTED}. */
    @Allowed
    public int unread() {
        return inbox.unread(COUNTED + 1);
    }

    /** The latest first; ask for one more than shown to know whether there are more. */
    @Allowed
    public List<Message> list(boolean onlyUnread, Long after, int limit) {
        return inbox.list(onlyUnread, after, limit);
    }

    /** @return the message, read from now on */
    @Allowed
    public Message read(String id) {
        var message = inbox.find(Ids.named(id)).orElseThrow(() -> new NotVisible("message " + id));
        message.read(clock);
        return message;
    }

    /** All up to one that the caller has seen in the list; what came meanwhile stays unread. */
    @Allowed
    public void readUpTo(String latest) {
        inbox.readUpTo(Ids.named(latest));
    }
}
