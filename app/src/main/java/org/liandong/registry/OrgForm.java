package org.liandong.registry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person writes about one organization, in a page or through the API: the same texts a sheet's row has. A field left
 * out says nothing; an empty one says that there is nothing.
 */
@Schema(
        name = "OrganizationForm",
        requiredProperties = {"uscc", "name", "type", "street"})
public class OrgForm {

    @Schema(hidden = true)
    private final Map<Column, String> written = new EnumMap<>(Column.class);

    /** A form filled with what an entry says. */
    public static OrgForm of(SocialOrg org, String streetCode) {
        var form = new OrgForm();
        form.setUscc(org.uscc().value());
        form.setName(org.name());
        form.setType(org.type().name());
        form.setAuthority(org.authority());
        form.setStreet(streetCode);
        form.setAddress(org.address().orElse(null));
        form.setLegalRepresentative(org.legalRepresentative().orElse(null));
        form.setScope(org.scope().orElse(null));
        form.setField(org.field().map(OrgField::name).orElse(null));
        form.setStatus(org.status().name());
        form.setEstablishedOn(org.establishedOn().map(Object::toString).orElse(null));
        return form;
    }

    String written(Column column) {
        return written.getOrDefault(column, "");
    }

    private void write(Column column, String text) {
        if (text == null) {
            written.remove(column);
        } else {
            written.put(column, text);
        }
    }

    /** The fields that were sent empty. */
    Set<Column> emptied() {
        return written.entrySet().stream()
                .filter(entry -> Cell.clean(entry.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same form, in which a field that was left out counts as empty: whoever wrote it had all of them before him. */
    public OrgForm whole() {
        var whole = new OrgForm();
        for (Column column : Column.values()) {
            whole.write(column, written(column));
        }
        return whole;
    }

    @Schema(description = "Unified social credit code; in an amendment the one of the address counts")
    public String getUscc() {
        return written(Column.USCC);
    }

    public void setUscc(String text) {
        write(Column.USCC, text);
    }

    public String getName() {
        return written(Column.NAME);
    }

    public void setName(String text) {
        write(Column.NAME, text);
    }

    @Schema(implementation = OrgType.class)
    public String getType() {
        return written(Column.TYPE);
    }

    public void setType(String text) {
        write(Column.TYPE, text);
    }

    @Schema(description = "Name of the registering authority; by the code when left out")
    public String getAuthority() {
        return written(Column.AUTHORITY);
    }

    public void setAuthority(String text) {
        write(Column.AUTHORITY, text);
    }

    @Schema(description = "Code of the street where it is resident", example = "110105026")
    public String getStreet() {
        return written(Column.STREET);
    }

    public void setStreet(String text) {
        write(Column.STREET, text);
    }

    public String getAddress() {
        return written(Column.ADDRESS);
    }

    public void setAddress(String text) {
        write(Column.ADDRESS, text);
    }

    public String getLegalRepresentative() {
        return written(Column.LEGAL_REPRESENTATIVE);
    }

    public void setLegalRepresentative(String text) {
        write(Column.LEGAL_REPRESENTATIVE, text);
    }

    @Schema(description = "Business scope")
    public String getScope() {
        return written(Column.SCOPE);
    }

    public void setScope(String text) {
        write(Column.SCOPE, text);
    }

    @Schema(description = "Field of work; another word becomes OTHER", implementation = OrgField.class)
    public String getField() {
        return written(Column.FIELD);
    }

    public void setField(String text) {
        write(Column.FIELD, text);
    }

    @Schema(description = "ACTIVE for a new entry when left out", implementation = OrgStatus.class)
    public String getStatus() {
        return written(Column.STATUS);
    }

    public void setStatus(String text) {
        write(Column.STATUS, text);
    }

    @Schema(format = "date")
    public String getEstablishedOn() {
        return written(Column.ESTABLISHED_ON);
    }

    public void setEstablishedOn(String text) {
        write(Column.ESTABLISHED_ON, text);
    }
}
