package org.liandong.shared;

import jakarta.ejb.ApplicationException;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the field that the input breaks. It carries a key and values, never a sentence: the text comes from the
 * bundle {@code liandong/<feature>/messages}, where the feature is the part of the key before the first dot.
 */
@ApplicationException(rollback = true)
public class RuleViolation extends RuntimeException {

    /** What stands in the way. */
    public enum Kind {
        /** A rule of the field. */
        RULE,
        /** Something that is there already. */
        TAKEN,
        /** What the person has seen is no longer what holds. */
        STALE
    }

    private final String key;
    private final transient List<Object> values;
    private final String field;
    private final Source from;
    private final transient List<Reason> reasons;
    private final Kind kind;

    /** @param key {@code feature.entity.rule}; its text takes the values as {0}, {1}, … */
    public RuleViolation(String key, Object... values) {
        this(Kind.RULE, null, null, key, values);
    }

    private RuleViolation(Kind kind, String field, Source from, String key, Object... values) {
        super(key + " " + List.of(values));
        this.key = key;
        this.values = List.of(values);
        this.field = field;
        this.from = from;
        this.kind = kind;
        this.reasons = List.of(new Reason(key, this.values, field, from, false));
    }

    private RuleViolation(Reason first, List<Reason> all) {
        super(first.key() + " " + first.values() + (all.size() > 1 ? " and " + (all.size() - 1) + " more" : ""));
        this.key = first.key();
        this.values = first.values();
        this.field = first.field();
        this.from = first.from();
        this.kind = Kind.RULE;
        this.reasons = all;
    }

    /** All that is wrong with an input, told at once; the first reason speaks for it where only one can. */
    public static RuleViolation ofAll(List<Reason> reasons) {
        var refusing = reasons.stream().filter(Reason::refuses).toList();
        return new RuleViolation(refusing.get(0), refusing);
    }

    /** Refuses with all of these reasons, where there are any. */
    public static void requireNone(List<Reason> reasons) {
        if (reasons.stream().anyMatch(Reason::refuses)) {
            throw ofAll(reasons);
        }
    }

    /** Asks every one of these checks and refuses with all that they refuse. */
    public static void requireAll(Runnable... checks) {
        var broken = new ArrayList<RuleViolation>();
        for (var check : checks) {
            try {
                check.run();
            } catch (RuleViolation violation) {
                broken.add(violation);
            }
        }
        if (broken.size() == 1) {
            throw broken.get(0);
        }
        requireNone(broken.stream().flatMap(one -> one.reasons.stream()).toList());
    }

    /** The same violation, told of one field of the input. */
    public RuleViolation in(String fieldName) {
        return new RuleViolation(kind, fieldName, from, key, values.toArray());
    }

    /** The same violation with the rule's source, such as {@code GB 32100-2015}. */
    public RuleViolation from(String citation) {
        return from(Source.cited(citation));
    }

    /** The same violation with the row of the rule table it follows from. */
    public RuleViolation from(Source origin) {
        return new RuleViolation(kind, field, origin, key, values.toArray());
    }

    /** The same violation, told as something else than a broken rule. */
    public RuleViolation as(Kind other) {
        return new RuleViolation(other, field, from, key, values.toArray());
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> values() {
        return values;
    }

    /** The input field the rule speaks of, or null. */
    public String field() {
        return field;
    }

    /** The rule's citation, or null. */
    public String source() {
        return from == null ? null : from.citation();
    }

    /** Every reason, at least one. */
    public List<Reason> reasons() {
        return reasons;
    }

    public static void require(boolean holds, String key, Object... values) {
        if (!holds) {
            throw new RuleViolation(key, values);
        }
    }
}
