package org.liandong.shared.web;

import jakarta.faces.application.FacesMessage;

/** A reason why an input is not taken, on its way to the page, with the page of its rule where there is one. */
final class Refusal extends FacesMessage {

    private final String ruleHref;

    Refusal(String summary, String detail, String ruleHref) {
        super(SEVERITY_ERROR, summary, detail);
        this.ruleHref = ruleHref;
    }

    /** Null where the rule stands in no table. */
    String ruleHref() {
        return ruleHref;
    }
}
