package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.liandong.access.RowStepPage;

/** A step of the log that was done to a claim leads to its page, in the room of the hub in charge. */
@ApplicationScoped
class ClaimStepPage extends RowStepPage {

    ClaimStepPage() {
        super("OrgClaim", id -> "registry/claim/view?id=" + id);
    }
}
