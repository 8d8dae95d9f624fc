package org.liandong.registry.web;

import static org.liandong.shared.Permission.DECIDE_CLAIM;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.liandong.access.Caller;
import org.liandong.registry.ClaimDetail;
import org.liandong.registry.Claiming;
import org.liandong.shared.NotVisible;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;

/** One claim, to be decided. */
@Named
@RequestScoped
public class ClaimView {

    @Inject
    private Claiming claiming;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    private String id;
    private ClaimDetail detail;
    private String reason;

    @PostConstruct
    void load() {
        id = request.getParameter("id");
        if (id == null) {
            throw new NotVisible("a claim without an id");
        }
        detail = claiming.get(id);
    }

    public String getId() {
        return id;
    }

    public ClaimDetail getDetail() {
        return detail;
    }

    public String getSize() {
        return Notation.size(detail.proof().size());
    }

    public String getProofHref() {
        return request.getContextPath() + "/api/v1/hubs/" + current.required().code() + "/claims/" + id + "/proof";
    }

    public boolean isMayDecide() {
        return caller.may(DECIDE_CLAIM) && !current.readOnly() && detail.row().isOpen();
    }

    public String approve() {
        claiming.approve(id);
        told.done(
                "registry.claim.approved", detail.row().claimant(), detail.row().organization());
        return "/registry/claim/list?faces-redirect=true";
    }

    public String refuse() {
        claiming.refuse(id, reason);
        told.done("registry.claim.refused", detail.row().organization());
        return "/registry/claim/list?faces-redirect=true";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
