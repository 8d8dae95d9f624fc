package org.liandong.registry;

import java.util.EnumMap;
import java.util.Map;

/** What a person writes about one organization, in a page or through the API: the same texts a sheet's row has. */
public class OrgForm {

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
        written.put(column, text == null ? "" : text);
    }

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

    public String getType() {
        return written(Column.TYPE);
    }

    public void setType(String text) {
        write(Column.TYPE, text);
    }

    public String getAuthority() {
        return written(Column.AUTHORITY);
    }

    public void setAuthority(String text) {
        write(Column.AUTHORITY, text);
    }

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

    public String getScope() {
        return written(Column.SCOPE);
    }

    public void setScope(String text) {
        write(Column.SCOPE, text);
    }

    public String getField() {
        return written(Column.FIELD);
    }

    public void setField(String text) {
        write(Column.FIELD, text);
    }

    public String getStatus() {
        return written(Column.STATUS);
    }

    public void setStatus(String text) {
        write(Column.STATUS, text);
    }

    public String getEstablishedOn() {
        return written(Column.ESTABLISHED_ON);
    }

    public void setEstablishedOn(String text) {
        write(Column.ESTABLISHED_ON, text);
    }
}
