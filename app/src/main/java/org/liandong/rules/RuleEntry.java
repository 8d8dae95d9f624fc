package org.liandong.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.liandong.shared.Ids;
import org.liandong.tenancy.CityWide;

/**
 * A rule as it is kept. Rows are only added: when the tenant's file says something else about the same rule, that is its
 * next revision, and the highest one holds.
 */
@Entity
@Table(name = "rule_entry")
public class RuleEntry implements CityWide {

    @Id
    private long id = Ids.next();

    @Column(name = "rule_key")
    private String key;

    private String object;
    private String jurisdiction;

    @Column(name = "effective_from")
    private LocalDate from;

    private int revision;

    @Column(name = "effective_to")
    private LocalDate to;

    private String value;
    private String citation;
    private String basis;

    @Column(name = "from_hub")
    private int fromHub;

    protected RuleEntry() {}

    RuleEntry(Rule rule, int revision, int fromHub) {
        key = rule.key();
        object = rule.object();
        jurisdiction = rule.jurisdiction();
        from = rule.from();
        to = rule.to();
        value = rule.value();
        citation = rule.citation();
        basis = rule.basis();
        this.revision = revision;
        this.fromHub = fromHub;
    }

    Rule rule() {
        return new Rule(key, object, value, from, to, jurisdiction, citation, basis);
    }

    int revision() {
        return revision;
    }

    @Override
    public int fromHub() {
        return fromHub;
    }
}
