package org.liandong.registry;

import static org.liandong.registry.Column.ADDRESS;
import static org.liandong.registry.Column.ESTABLISHED_ON;
import static org.liandong.registry.Column.FIELD;
import static org.liandong.registry.Column.LEGAL_REPRESENTATIVE;
import static org.liandong.registry.Column.SCOPE;
import static org.liandong.shared.RuleViolation.require;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.liandong.shared.Ids;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.CityWide;

/**
 * One revision of an organization's entry in the city-wide register. The first is made by a street that reports it or by
 * the authority that registered it; every change makes the next revision, and the highest one holds. Two who change the
 * same revision at once cannot both have the next number: the database takes the first.
 */
@Entity
@Table(name = "social_org")
public class SocialOrg implements CityWide {

    @Id
    private long id = Ids.next();

    private String uscc;
    private int revision;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrgType type;

    @Enumerated(EnumType.STRING)
    private OrgStatus status;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Column(name = "authority_code")
    private String authorityCode;

    private String authority;

    @Column(name = "residence_hub_id")
    private int residence;

    private String address;

    @Column(name = "legal_representative")
    private String legalRepresentative;

    private String scope;

    @Enumerated(EnumType.STRING)
    private OrgField field;

    @Column(name = "established_on")
    private LocalDate establishedOn;

    @Column(name = "from_hub")
    private int fromHub;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** Whether no revision has followed; the only thing that ever changes in a row. */
    private boolean latest = true;

    protected SocialOrg() {}

    /** The first revision. */
    SocialOrg(OrgEntry entry, String authorityName, Standing standing, int fromHub, Instant at) {
        require(entry.uscc() != null, "registry.uscc.missing");
        require(entry.name() != null && !entry.name().isBlank(), "registry.org.nameMissing");
        require(entry.type() != null, "registry.org.typeMissing");
        require(
                entry.uscc().prefix().equals(entry.type().prefix()),
                "registry.org.typeContradictsCode",
                entry.type(),
                entry.uscc().prefix(),
                OrgType.of(entry.uscc()).map(Object.class::cast).orElse("?"));
        uscc = entry.uscc().value();
        revision = 1;
        name = entry.name();
        type = entry.type();
        status = orElse(entry.status(), OrgStatus.ACTIVE);
        this.standing = Objects.requireNonNull(standing);
        authorityCode = entry.uscc().division();
        authority = orElse(entry.authority(), authorityName);
        residence = entry.residence();
        address = entry.address();
        legalRepresentative = entry.legalRepresentative();
        scope = entry.scope();
        field = entry.field();
        establishedOn = entry.establishedOn();
        this.fromHub = fromHub;
        recordedAt = at.truncatedTo(ChronoUnit.MILLIS);
    }

    private SocialOrg(SocialOrg before, Standing standing, int fromHub, Instant at) {
        uscc = before.uscc;
        revision = before.revision + 1;
        name = before.name;
        type = before.type;
        status = before.status;
        this.standing = Objects.requireNonNull(standing);
        authorityCode = before.authorityCode;
        authority = before.authority;
        residence = before.residence;
        address = before.address;
        legalRepresentative = before.legalRepresentative;
        scope = before.scope;
        field = before.field;
        establishedOn = before.establishedOn;
        this.fromHub = fromHub;
        recordedAt = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The next revision, with what the entry says; where it says nothing, what was there stays. */
    SocialOrg amend(OrgEntry entry, Standing newStanding, int byHub, Instant at) {
        require(entry.uscc().value().equals(uscc), "registry.org.otherCode", uscc, entry.uscc());
        var next = new SocialOrg(this, newStanding, byHub, at);
        next.name = orElse(entry.name(), name);
        next.status = orElse(entry.status(), status);
        next.authority = orElse(entry.authority(), authority);
        next.residence = entry.residence();
        next.address = kept(entry, ADDRESS, entry.address(), address);
        next.legalRepresentative = kept(entry, LEGAL_REPRESENTATIVE, entry.legalRepresentative(), legalRepresentative);
        next.scope = kept(entry, SCOPE, entry.scope(), scope);
        next.field = kept(entry, FIELD, entry.field(), field);
        next.establishedOn = kept(entry, ESTABLISHED_ON, entry.establishedOn(), establishedOn);
        return next;
    }

    /** The next revision, for which the registering authority stands. */
    SocialOrg confirm(int byHub, Instant at) {
        require(standing == Standing.REPORTED, "registry.org.alreadyConfirmed", name);
        return new SocialOrg(this, Standing.CONFIRMED, byHub, at);
    }

    /** The next revision, after its street has gone up in another one; what the street reported is the other's now. */
    SocialOrg follow(int street, int successor, Instant at) {
        var next = new SocialOrg(this, standing, fromHub == street ? successor : fromHub, at);
        next.residence = successor;
        return next;
    }

    /** Whether the other revision says the same of the organization, whoever wrote it and whoever stands for it. */
    boolean saysTheSameAs(SocialOrg other) {
        return Objects.equals(uscc, other.uscc)
                && Objects.equals(name, other.name)
                && type == other.type
                && status == other.status
                && Objects.equals(authority, other.authority)
                && residence == other.residence
                && Objects.equals(address, other.address)
                && Objects.equals(legalRepresentative, other.legalRepresentative)
                && Objects.equals(scope, other.scope)
                && field == other.field
                && Objects.equals(establishedOn, other.establishedOn);
    }

    /** What an entry says of a field that may be empty, or what was there. */
    private static <T> T kept(OrgEntry entry, org.liandong.registry.Column column, T said, T before) {
        return entry.empties(column) ? said : orElse(said, before);
    }

    private static <T> T orElse(T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    public long id() {
        return id;
    }

    public Uscc uscc() {
        return Uscc.stored(uscc);
    }

    public int revision() {
        return revision;
    }

    public String name() {
        return name;
    }

    public OrgType type() {
        return type;
    }

    public OrgStatus status() {
        return status;
    }

    public Standing standing() {
        return standing;
    }

    /** Digits 3 to 8 of the code. */
    public String authorityCode() {
        return authorityCode;
    }

    public String authority() {
        return authority;
    }

    /** The street hub where the organization has its seat. */
    public int residence() {
        return residence;
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<String> legalRepresentative() {
        return Optional.ofNullable(legalRepresentative);
    }

    public Optional<String> scope() {
        return Optional.ofNullable(scope);
    }

    public Optional<OrgField> field() {
        return Optional.ofNullable(field);
    }

    public Optional<LocalDate> establishedOn() {
        return Optional.ofNullable(establishedOn);
    }

    @Override
    public int fromHub() {
        return fromHub;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
