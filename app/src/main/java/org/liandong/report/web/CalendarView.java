package org.liandong.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.liandong.report.Subscribing;
import org.liandong.shared.web.Told;

/**
 * The caller's calendar of deadlines. A fresh address is told by the answer to the form itself, without a redirect: it is
 * neither in another address nor in a session, and is gone with the page.
 */
@Named
@RequestScoped
public class CalendarView {

    @Inject
    private Subscribing subscribing;

    @Inject
    private Told told;

    private String address;

    /** Since when there is an address, or null. */
    public Instant getSince() {
        return subscribing.since().orElse(null);
    }

    /** The address that was made a moment ago, or null. */
    public String getAddress() {
        return address;
    }

    public void make() {
        address = subscribing.make();
    }

    public String revoke() {
        subscribing.revoke();
        told.done("report.calendar.revoked");
        return "/person/calendar?faces-redirect=true";
    }
}
