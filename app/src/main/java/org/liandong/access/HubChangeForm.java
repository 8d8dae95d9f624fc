package org.liandong.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.liandong.shared.Reason;
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
        var missing = new ArrayList<Reason>();
        missing(missing, hub, "hub", "access.hubChange.hubMissing");
        missing(missing, target, "target", "access.hubChange.targetMissing");
        if (givenKind() == HubChangeKind.MOVE) {
            missing(missing, newCode, "newCode", "access.hubChange.newCodeMissing");
        }
        missing(missing, effectiveOn, "effectiveOn", "access.hubChange.dayMissing");
        missing(missing, basis, "basis", "access.hubChange.basisMissing");
        if (!missing.isEmpty()) {
            throw RuleViolation.ofAll(missing);
        }
    }

    private static void missing(List<Reason> missing, String text, String field, String rule) {
        if (text == null || text.isBlank()) {
            missing.add(Reason.of(rule).in(field));
        }
    }

    LocalDate givenDay() {
        if (effectiveOn == null || effectiveOn.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(effectiveOn.strip());
        } catch (DateTimeParseException e) {
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
