package org.liandong.registry.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.liandong.audit.StepPage;

/** A step of the log that was done to an organization leads to its page. */
@ApplicationScoped
class OrgStepPage implements StepPage {

    @Override
    public String objectType() {
        return "SocialOrg";
    }

    @Override
    public Map<String, Address> of(Collection<String> objectIds) {
        return StepPage.anywhere(objectIds, id -> "registry/org/view?uscc=" + id);
    }
}
