package org.liandong.registry;

import static org.liandong.shared.RuleViolation.require;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
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
        this.name = text(name, NAME_LENGTH, "registry.contact.nameMissing");
        this.phone = text(phone, PHONE_LENGTH, "registry.contact.phoneMissing");
        this.duty = Cell.clean(duty).isEmpty() ? null : text(duty, NAME_LENGTH, "registry.contact.nameMissing");
        require(this.phone.matches("[0-9+\\-() ]{3,}"), "registry.contact.phoneUnreadable", this.phone);
    }

    private static String text(String written, int most, String missing) {
        String text = Cell.clean(written);
        require(!text.isEmpty(), missing);
        require(text.length() <= most, "registry.contact.tooLong", most);
        require(!Cell.hasControlCharacters(text), "registry.contact.controlCharacters");
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
