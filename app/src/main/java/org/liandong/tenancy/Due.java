package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/** By when something has to be done, and why: a day of its own, or one that a rule sets (§3.4). */
@Embeddable
public class Due {

    @Column(name = "due_on")
    private LocalDate on;

    @Column(name = "due_at")
    private LocalTime at;

    private boolean provisional;

    @Column(name = "counted_from")
    private LocalDate countedFrom;

    @Column(name = "rule_key")
    private String rule;

    private String citation;

    protected Due() {}

    private Due(LocalDate on, boolean provisional, LocalDate countedFrom, String rule, String citation) {
        this.on = Objects.requireNonNull(on);
        this.provisional = provisional;
        this.countedFrom = countedFrom;
        this.rule = rule;
        this.citation = citation;
    }

    /** A day that stands by itself. @param citation what sets it, or null */
    public static Due on(LocalDate day, String citation) {
        return new Due(day, false, null, null, citation);
    }

    /** @param start the day from which a rule's period runs */
    public static Due ruled(LocalDate day, boolean provisional, LocalDate start, String rule, String citation) {
        return new Due(day, provisional, start, rule, citation);
    }

    public LocalDate on() {
        return on;
    }

    /** The hour in Beijing, where it is not the day's end. */
    public Optional<LocalTime> at() {
        return Optional.ofNullable(at);
    }

    /** Whether it reaches into a year whose days off are not announced. */
    public boolean provisional() {
        return provisional;
    }

    /** The day before the period's first one, or null where no rule set it. */
    public LocalDate countedFrom() {
        return countedFrom;
    }

    /** The key of the rule that set it, or null. */
    public String rule() {
        return rule;
    }

    /** What sets it, or null. */
    public String citation() {
        return citation;
    }

    public boolean isLateOn(LocalDate today) {
        return today.isAfter(on);
    }
}
