package org.liandong.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Optional;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.HubOwned;

/** Whom a hub speaks with at an organization. Only the hub itself, and who reads down from above, sees it. */
@Entity
@Table(name = "org_contact")
public class OrgContact extends HubOwned {

    private static final int NAME_LENGTH = 100;
    private static final int PHONE_LENGTH = 40;

    private String uscc;
    private String name;
    private String duty;
    private String phone;

    protected OrgContact() {}

    OrgContact(Uscc uscc, String name, String duty, String phone) {
        this.uscc = uscc.value();
        correct(name, duty, phone);
    }

    /** What was written is taken as a whole, or not at all. */
    final void correct(String name, String duty, String phone) {
        requireGiven(name, phone);
        var newName = text(name, "name", NAME_LENGTH);
        var newPhone = text(phone, "phone", PHONE_LENGTH);
        var newDuty = Cell.clean(duty).isEmpty() ? null : text(duty, "duty", NAME_LENGTH);
        if (!newPhone.matches("[0-9+\\-() ]{3,}")) {
            throw new RuleViolation("registry.contact.phoneUnreadable", newPhone).in("phone");
        }
        this.name = newName;
        this.phone = newPhone;
        this.duty = newDuty;
    }

    /** What is not there is told all at once. */
    private static void requireGiven(String name, String phone) {
        var missing = new ArrayList<Reason>();
        if (Cell.clean(name).isEmpty()) {
            missing.add(Reason.of("registry.contact.nameMissing").in("name"));
        }
        if (Cell.clean(phone).isEmpty()) {
            missing.add(Reason.of("registry.contact.phoneMissing").in("phone"));
        }
        RuleViolation.requireNone(missing);
    }

    private static String text(String written, String field, int most) {
        String text = Cell.clean(written);
        if (text.length() > most) {
            throw new RuleViolation("registry.contact.tooLong", most).in(field);
        }
        if (Cell.hasControlCharacters(text)) {
            throw new RuleViolation("registry.contact.controlCharacters").in(field);
        }
        return text;
    }

    public Uscc uscc() {
        return Uscc.stored(uscc);
    }

    public String name() {
        return name;
    }

    public Optional<String> duty() {
        return Optional.ofNullable(duty);
    }

    public String phone() {
        return phone;
    }
}
