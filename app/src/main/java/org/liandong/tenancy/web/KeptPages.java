package org.liandong.tenancy.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.liandong.shared.web.PageAddress;
import org.liandong.tenancy.OutboxFollower;

/**
 * Public pages kept in this node's memory, by their whole address: a page is made again only after something that it shows
 * has changed, or another day has begun. What nobody asks for any more makes room first.
 *
 * <p>Nothing is given out while this node has not heard for a second what happened on the others, and a page that was begun
 * before a change is not kept after it.
 */
@ApplicationScoped
public class KeptPages {

    static final long ROOM = 24L << 20;

    private record Entry(KeptPage page, LocalDate day, int weight) {}

    /** When the making of a page began: on which day, and after how many changes. */
    record Begun(LocalDate day, long changes) {}

    private final Clock clock;
    private final OutboxFollower follower;
    private final Map<PageAddress, Entry> entries = new LinkedHashMap<>(256, 0.75f, true);
    private final AtomicLong changes = new AtomicLong();
    private long weight;

    /** For the container's proxy only. */
    protected KeptPages() {
        this(null, null);
    }

    @Inject
    KeptPages(Clock clock, OutboxFollower follower) {
        this.clock = clock;
        this.follower = follower;
    }

    Optional<KeptPage> find(PageAddress address) {
        if (!follower.isUpToDate()) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        synchronized (entries) {
            return Optional.ofNullable(entries.get(address))
                    .filter(entry -> entry.day().equals(today))
                    .map(Entry::page);
        }
    }

    /** To be asked before a page is made that is to be kept. */
    Begun begin() {
        return new Begun(LocalDate.now(clock), changes.get());
    }

    /** Keeps a page, unless something has changed while it was made. */
    void keep(PageAddress address, KeptPage page, Begun begun) {
        int added = page.weight() + 2 * address.length();
        synchronized (entries) {
            if (begun.changes() != changes.get() || !follower.isUpToDate()) {
                return;
            }
            var before = entries.put(address, new Entry(page, begun.day(), added));
            weight += added - (before == null ? 0 : before.weight());
            var eldest = entries.values().iterator();
            while (weight > ROOM) {
                weight -= eldest.next().weight();
                eldest.remove();
            }
        }
    }

    /** Lets go of the pages that show what has changed. */
    public void drop(Predicate<PageAddress> stale) {
        synchronized (entries) {
            changes.incrementAndGet();
            var all = entries.entrySet().iterator();
            while (all.hasNext()) {
                var entry = all.next();
                if (stale.test(entry.getKey())) {
                    weight -= entry.getValue().weight();
                    all.remove();
                }
            }
        }
    }
}
