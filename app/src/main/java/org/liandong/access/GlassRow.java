package org.liandong.access;

import java.time.Instant;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Hub;

/**
 * A look into a hub's room as lists show it.
 *
 * @param askedBy what the person is called today
 * @param decidedBy who gave or refused it, or null
 * @param ends when it ends or ended, or null
 * @param mine whether the reader asked for it, and so does not decide about it
 */
public record GlassRow(
        long id,
        Hub hub,
        String askedBy,
        String decidedBy,
        String reason,
        String decisionReason,
        int hours,
        Instant askedAt,
        Instant ends,
        GlassState state,
        boolean mine) {

    public Mark mark(Sort<GlassColumn> sort) {
        return Mark.of(sort, Long.toString(id), null);
    }

    public boolean isOpen() {
        return state == GlassState.OPEN;
    }

    public boolean isAsked() {
        return state == GlassState.ASKED;
    }

    /** Whether the hub was ever open by it. */
    public boolean isNotice() {
        return ends != null;
    }
}
