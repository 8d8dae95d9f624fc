package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.liandong.shared.Public;

/** One look at the outbox, as one moment shows it. */
@ApplicationScoped
@ActivateRequestContext
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Public("the machine")
class Following {

    private static final int AT_ONCE = 500;

    /** @param position up to which everything is heard */
    record Heard(List<Outbox.Announcement> announcements, long position) {}

    @Inject
    private Outbox outbox;

    long last() {
        return outbox.last();
    }

    /**
     * What got a position after this one, and what still waits for one: so nobody is later than his own look, even while no
     * node holds the sequencer's lease.
     */
    Heard after(long position) {
        var heard = new ArrayList<Outbox.Announcement>();
        long reached = position;
        int read;
        do {
            var next = outbox.after(reached, AT_ONCE);
            heard.addAll(next);
            read = next.size();
            reached = next.isEmpty() ? reached : next.get(read - 1).position();
        } while (read == AT_ONCE);
        heard.addAll(outbox.waiting());
        return new Heard(List.copyOf(heard), reached);
    }
}
