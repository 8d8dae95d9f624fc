package org.liandong.access.web;

import static org.liandong.shared.Permission.MANAGE_OFFICE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.liandong.access.ArrangingOffices;
import org.liandong.access.Caller;
import org.liandong.access.OfficeForm;
import org.liandong.access.OfficeRow;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.OfficeKind;

/** The offices of the hub, and one of them to rename or to close. */
@Named
@RequestScoped
public class OfficesView {

    private static final String LIST = "/access/staff/offices?faces-redirect=true";

    @Inject
    private ArrangingOffices arranging;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private Told told;

    private List<OfficeRow> rows;
    private String name;
    private String kind;
    private String uscc;
    private String from;

    public List<OfficeRow> getRows() {
        if (rows == null) {
            rows = arranging.list();
        }
        return rows;
    }

    public boolean isMayManage() {
        return caller.may(MANAGE_OFFICE) && !current.readOnly();
    }

    public OfficeKind[] getKinds() {
        return OfficeKind.values();
    }

    public String add() {
        var added = arranging.add(new OfficeForm(name, kind, uscc, from));
        told.done("access.office.added", added.name());
        return LIST;
    }

    public String getName() {
        return name;
    }

    public void setName(String value) {
        name = value;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String value) {
        kind = value;
    }

    public String getUscc() {
        return uscc;
    }

    public void setUscc(String value) {
        uscc = value;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String value) {
        from = value;
    }
}
