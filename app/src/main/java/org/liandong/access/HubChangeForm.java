package org.liandong.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.liandong.shared.IsoDay;
import org.liandong.shared.RuleViolation;

/** A change of the tree of hubs as a person writes it down, in a page or through the API. */
public class HubChangeForm {

    private String kind;
    private String hub;
    private String target;
    private String newCode;
    private String effectiveOn;
    private String basis;

    HubChangeKind givenKind() {
        try {
            return HubChangeKind.valueOf(kind == null ? "" : kind);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("access.hubChange.kindMissing").in("kind");
        }
    }

    /** Refuses what is not filled in, all of it at once. */
    void requireComplete() {
        var faults = new Faults();
        faults.unless(isGiven(hub), "hub", "access.hubChange.hubMissing");
        faults.unless(isGiven(target), "target", "access.hubChange.targetMissing");
        faults.unless(
                givenKind() == HubChangeKind.MERGE || isGiven(newCode), "newCode", "access.hubChange.newCodeMissing");
        faults.unless(isGiven(effectiveOn), "effectiveOn", "access.hubChange.dayMissing");
        faults.unless(isGiven(basis), "basis", "access.hubChange.basisMissing");
        faults.refuse();
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    LocalDate givenDay() {
        if (effectiveOn == null || effectiveOn.isBlank()) {
            return null;
        }
        try {
            return IsoDay.read(effectiveOn.strip());
        } catch (DateTimeException e) {
            throw new RuleViolation("access.hubChange.dayUnreadable", effectiveOn).in("effectiveOn");
        }
    }

    /** {@code MOVE} or {@code MERGE}. */
    public String getKind() {
        return kind;
    }

    public void setKind(String text) {
        kind = text;
    }

    /** The street's code today. */
    public String getHub() {
        return hub;
    }

    public void setHub(String text) {
        hub = text;
    }

    /** Code of the district it moves to, or of the street it joins. */
    public String getTarget() {
        return target;
    }

    public void setTarget(String text) {
        target = text;
    }

    /** Nine digits, for a move only. */
    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String text) {
        newCode = text;
    }

    /** The first day of the new tree, such as {@code 2026-12-01}. */
    public String getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(String text) {
        effectiveOn = text;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String text) {
        basis = text;
    }
}
