package org.liandong.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks the chain from its beginning and names what does not fit. After a fault it goes on from the hash that is written
 * there, so that each faulty row is named and not everything behind it.
 */
final class Chain {

    /** More are not told one by one: whoever finds this many has another problem. */
    static final int TOLD = 1000;

    /**
     * A place with what is left at it.
     *
     * @param event null when it is gone
     * @param values null when they are erased
     */
    record Place(Link link, AuditEvent event, String values) {}

    private final Noted noted;
    private final List<Finding> findings = new ArrayList<>();
    private long faults;
    private long events;
    private long erased;
    private Link last = new Link(0, 0, Hash.NONE, Hash.NONE);

    Chain() {
        this(null);
    }

    /** @param noted a place and its hash that somebody noted earlier, or null */
    Chain(Noted noted) {
        this.noted = noted;
    }

    void next(Place place) {
        var link = place.link();
        gap(link);
        if (!link.previousHash().equals(last.hash()) && link.position() == last.position() + 1) {
            found(Finding.Kind.RELINKED, last.position(), last.eventId(), "");
        }
        if (place.event() == null) {
            found(Finding.Kind.MISSING, link.position(), link.eventId(), "");
        } else {
            event(place);
        }
        if (noted != null
                && noted.position() == link.position()
                && !noted.hash().equals(link.hash())) {
            found(Finding.Kind.NOT_AS_NOTED, link.position(), link.eventId(), "");
        }
        last = link;
    }

    private void gap(Link link) {
        long first = last.position() + 1;
        if (link.position() > first) {
            long until = link.position() - 1;
            found(Finding.Kind.GAP, first, 0, first == until ? "" : "up to position " + until);
        }
    }

    private void event(Place place) {
        events++;
        var link = place.link();
        if (!link.holds(place.event())) {
            found(Finding.Kind.CHANGED, link.position(), link.eventId(), "");
        }
        try {
            var sealed = new Sealed(place.event().digests(), place.values());
            erased += sealed.erased().size();
            sealed.forged().forEach(field -> found(Finding.Kind.VALUE_CHANGED, link.position(), link.eventId(), field));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            found(Finding.Kind.VALUE_CHANGED, link.position(), link.eventId(), "not readable");
        }
    }

    void unchained(long event) {
        found(Finding.Kind.INSERTED, 0, event, "");
    }

    void valueWithoutEvent(long event) {
        found(Finding.Kind.VALUE_INSERTED, 0, event, "");
    }

    private void found(Finding.Kind kind, long position, long event, String detail) {
        faults++;
        if (findings.size() < TOLD) {
            findings.add(new Finding(kind, position, event, detail));
        }
    }

    long position() {
        return last.position();
    }

    Verification result(long waiting) {
        if (noted != null && noted.position() > last.position()) {
            found(Finding.Kind.GAP, last.position() + 1, 0, "up to noted position " + noted.position());
        }
        return new Verification(
                faults == 0, events, waiting, erased, last.position(), last.hash(), faults, List.copyOf(findings));
    }
}
