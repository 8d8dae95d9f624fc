package org.liandong.registry.web;

import static org.liandong.shared.Permission.WRITE_ORGANIZATION_FILE;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.access.web.AttachmentRow;
import org.liandong.access.web.Attachments;
import org.liandong.registry.KeepingFile;
import org.liandong.registry.OrgReading;
import org.liandong.shared.Ids;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Uscc;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;

/** The documents of a hub's file on an organization: the list with its form, and the page on which one is withdrawn. */
@Named
@RequestScoped
public class OrgDocumentsView {

    /** The page on which the list stands. */
    @Inject
    private OrgView page;

    @Inject
    private KeepingFile keeping;

    @Inject
    private OrgReading reading;

    @Inject
    private Attachments attachments;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    private String uscc;
    private String organization;
    private List<AttachmentRow> rows;
    private String reason;

    @PostConstruct
    void open() {
        if (request.getParameter("uscc") == null) {
            throw new NotVisible("documents without an organization");
        }
        uscc = Uscc.normalised(request.getParameter("uscc"));
    }

    public List<AttachmentRow> getRows() {
        if (rows == null) {
            rows = page.documents(attachments, address());
        }
        return rows;
    }

    public boolean isMayAttach() {
        return caller.may(WRITE_ORGANIZATION_FILE) && !current.readOnly();
    }

    /** The operation that takes a file; each document of it stands below. */
    public String getAddress() {
        return address();
    }

    private String address() {
        return request.getContextPath() + "/api/v1/hubs/" + current.required().code() + "/organizations/" + uscc
                + "/documents";
    }

    public String getAccept() {
        return attachments.accept();
    }

    public String getHelp() {
        return attachments.help();
    }

    public String attach() throws IOException, ServletException {
        attachments.take(keeping::receive, file -> keeping.attach(uscc, file));
        return back();
    }

    /** The document that is to be withdrawn. */
    public AttachmentRow getDocument() {
        if (!isMayAttach()) {
            throw new NotAllowed(WRITE_ORGANIZATION_FILE);
        }
        return attachments
                .rows(List.of(keeping.document(uscc, id())), address())
                .get(0);
    }

    private long id() {
        return Ids.named(request.getParameter("id") == null ? "" : request.getParameter("id"));
    }

    public String withdrawDocument() {
        keeping.withdrawDocument(uscc, id(), reason);
        told.done("access.document.withdrawn", getDocument().fileName());
        return back();
    }

    private String back() {
        return "/registry/org/view?faces-redirect=true&uscc=" + uscc;
    }

    public String getUscc() {
        return uscc;
    }

    public String getOrganization() {
        if (organization == null) {
            organization = reading.get(uscc).org().name();
        }
        return organization;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
