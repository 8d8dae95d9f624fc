package org.liandong.registry.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.liandong.audit.StepPage;

/** A step of the log that was done to an organization leads to its page. */
@ApplicationScoped
class OrgStepPage implements StepPage {

    @Override
    public String objectType() {
        return "SocialOrg";
    }

    @Override
    public String path(String objectId) {
        return "registry/org/view?uscc=" + objectId;
    }
}
