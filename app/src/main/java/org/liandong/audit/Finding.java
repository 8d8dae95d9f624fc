package org.liandong.audit;

/**
 * Something in the log that is not as it was written.
 *
 * @param position the place in the chain, or 0 for a row that stands in none
 * @param event the event's id, or 0 where not even that is left
 * @param detail the field, or what else helps to look
 */
public record Finding(Kind kind, long position, long event, String detail) {

    /** What happened to the row. */
    public enum Kind {
        /** The event is not the one that was chained. */
        CHANGED,
        /** The place itself was rewritten: the next one was built on another hash. */
        RELINKED,
        /** The event of this place is gone. */
        MISSING,
        /** The place is gone. */
        GAP,
        /** The event stands in no place and does not wait for one. */
        INSERTED,
        /** A value is not the one that was digested. */
        VALUE_CHANGED,
        /** A value of no known event. */
        VALUE_INSERTED,
        /** The chain does not have, at a place noted earlier, the hash noted then. */
        NOT_AS_NOTED
    }

    @Override
    public String toString() {
        return kind
                + (position > 0 ? " position " + position : "")
                + (event > 0 ? " event " + event : "")
                + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
