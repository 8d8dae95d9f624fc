package org.liandong.access.web;

import org.liandong.access.Appointment;

/** Whom to give which role, as a page's fields hold it. */
public class InvitationForm {

    private String email;
    private String familyName;
    private String givenName;
    private String role;
    private String office;
    private String from;
    private String to;

    Appointment appointment() {
        return new Appointment(email, familyName, givenName, role, office, from, to);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String value) {
        email = value;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String value) {
        familyName = value;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String value) {
        givenName = value;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String value) {
        role = value;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String value) {
        office = value;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String value) {
        from = value;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String value) {
        to = value;
    }
}
