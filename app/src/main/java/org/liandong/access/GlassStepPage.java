package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;

/** A step of the log that belongs to a look into a room leads to the list of the hub looked into. */
@ApplicationScoped
class GlassStepPage extends RowStepPage {

    GlassStepPage() {
        super("BreakGlass", id -> "access/glass/list");
    }
}
