package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.liandong.audit.StepPage;

/** A step of the log that belongs to a change of divisions leads to its page. */
@ApplicationScoped
class HubChangeStepPage implements StepPage {

    @Override
    public String objectType() {
        return "HubChange";
    }

    @Override
    public Map<String, Address> of(Collection<String> objectIds) {
        return StepPage.anywhere(objectIds, id -> "access/hub/view?id=" + id);
    }
}
