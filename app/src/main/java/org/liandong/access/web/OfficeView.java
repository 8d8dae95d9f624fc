package org.liandong.access.web;

import static org.liandong.shared.Permission.MANAGE_OFFICE;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.access.ArrangingOffices;
import org.liandong.access.Caller;
import org.liandong.shared.NotVisible;
import org.liandong.shared.ToldText;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.web.FormField;
import org.liandong.tenancy.web.Forms;
import org.liandong.tenancy.web.Forms.Held;
import org.liandong.tenancy.web.OpenForm;

/** One office of the hub: another name, and its end. */
@Named
@RequestScoped
public class OfficeView {

    private static final String LIST = "/access/staff/offices?faces-redirect=true";

    @Inject
    private ArrangingOffices arranging;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private Forms forms;

    @Inject
    private PageView page;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private Office office;
    private Office now;
    private OpenForm renaming;
    private String name;
    private String to;
    private String reason;

    @PostConstruct
    void open() {
        var id = request.getParameter("id");
        if (id == null) {
            throw new NotVisible("an office without an id");
        }
        office = arranging.get(id);
        name = office.name();
        renaming = forms.open(
                "rename",
                ToldText.of("access.office.renaming", office.name()),
                "id=" + office.id(),
                () -> new Held(
                        now().version(),
                        List.of(new FormField("name", page.texts().text("access.office.newName"), now().name()))));
    }

    /** Read again once the form was refused: what was read before may be what somebody has changed. */
    private Office now() {
        if (now == null && FacesContext.getCurrentInstance().isValidationFailed()) {
            now = arranging.get(Long.toString(office.id()));
        }
        return now == null ? office : now;
    }

    public boolean isMayChange() {
        return caller.may(MANAGE_OFFICE) && !current.readOnly() && !office.isClosedOn(LocalDate.now(clock));
    }

    public Office getOffice() {
        return office;
    }

    public OpenForm getRenaming() {
        return renaming;
    }

    public String rename() {
        var renamed = arranging.rename(Long.toString(office.id()), renaming.seen(), name);
        renaming.sent();
        told.done("access.office.renamed", renamed.name());
        return LIST;
    }

    public String close() {
        var closed = arranging.close(Long.toString(office.id()), to, reason);
        told.done("access.office.closed", closed.name(), closed.to());
        return LIST;
    }

    public String getName() {
        return name;
    }

    public void setName(String value) {
        name = value;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String value) {
        to = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String value) {
        reason = value;
    }
}
