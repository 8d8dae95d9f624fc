package org.liandong.rules;

import java.time.LocalDate;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Due;

/**
 * How much of a period is left today.
 *
 * @param workingDays from tomorrow up to and with the last day; below zero as many as it is late
 */
public record Remaining(Due due, LocalDate today, int workingDays) {

    private static final int SOON = 2;

    public boolean isLate() {
        return due.isLateOn(today);
    }

    /** Red when late, amber when it is near, else blue. */
    public String kind() {
        if (isLate()) {
            return "red";
        }
        return workingDays <= SOON ? "amber" : "blue";
    }

    public String text(Texts texts) {
        if (due.on().equals(today)) {
            return texts.text("rules.due.today");
        }
        if (isLate()) {
            return switch (workingDays) {
                case 0 -> texts.text("rules.due.over");
                case -1 -> texts.text("rules.due.lateOne");
                default -> texts.text("rules.due.late", -workingDays);
            };
        }
        return workingDays == 1 ? texts.text("rules.due.leftOne") : texts.text("rules.due.left", workingDays);
    }

    /** The last day and what sets it. */
    public String detail(Texts texts) {
        var day = texts.text(due.provisional() ? "rules.due.untilProvisional" : "rules.due.until", due.on());
        return due.citation() == null
                ? texts.text("rules.due.detail", day)
                : texts.text("rules.due.detailCited", day, texts.source(due.citation()));
    }
}
