package org.liandong.access.web;

import static org.liandong.shared.Permission.MANAGE_HUBS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.liandong.access.Caller;
import org.liandong.access.HubChangeDocuments;
import org.liandong.access.HubChanging;
import org.liandong.access.PlannedHubChange;
import org.liandong.audit.web.StepLines;
import org.liandong.shared.Ids;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** One change of the tree: what it is, the documents that order it, and what was done with it. */
@Named("hubChangeDetail")
@RequestScoped
public class HubChangeDetailView {

    /** What the page says of the change itself. */
    private static final Set<String> TOLD_ABOVE =
            Set.of("kind", "hub", "target", "effectiveOn", "basis", "state", "newCode");

    @Inject
    private HubChanging changing;

    @Inject
    private HubChangeDocuments documents;

    @Inject
    private Attachments attachments;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    private PlannedHubChange planned;
    private List<AttachmentRow> rows;
    private String reason;

    @PostConstruct
    void open() {
        if (request.getParameter("id") == null) {
            throw new NotVisible("a change of hubs without an id");
        }
        planned = changing.get(request.getParameter("id"));
    }

    public PlannedHubChange getPlanned() {
        return planned;
    }

    public String getId() {
        return Long.toString(planned.change().id());
    }

    public String getTitle() {
        return planned.subject(page.texts());
    }

    public Place getHub() {
        return places.of(planned.hub());
    }

    public Place getTarget() {
        return places.of(planned.target());
    }

    private boolean mayChange() {
        return isInCity() && caller.may(MANAGE_HUBS) && !current.readOnly();
    }

    /** Whether it still can be taken back, by whoever reads the page. */
    public boolean isMayWithdraw() {
        return planned.isPlanned() && mayChange();
    }

    public String withdraw() {
        changing.withdraw(getId(), reason);
        told.done("access.hubChange.withdrawn");
        return back();
    }

    public List<HistoryLine> getHistory() {
        return new StepLines(page.texts(), TOLD_ABOVE).of(changing.history(getId()));
    }

    /** Whether there are documents to be read here, or to be added. */
    public boolean isDocumented() {
        return isInCity() || !getRows().isEmpty();
    }

    /** Whether this is the city's room, in which the documents lie. */
    private boolean isInCity() {
        return current.required().tier() == Tier.CITY;
    }

    public List<AttachmentRow> getRows() {
        if (rows == null) {
            rows = attachments.rows(documents.of(getId()), getAddress());
        }
        return rows;
    }

    public boolean isMayAttach() {
        return mayChange();
    }

    /** The operation that takes a file; each document of it stands below. */
    public String getAddress() {
        return request.getContextPath() + "/api/v1/hubs/" + current.required().code() + "/hub-changes/" + getId()
                + "/documents";
    }

    public String getAccept() {
        return attachments.accept();
    }

    public String getHelp() {
        return attachments.help();
    }

    public String attach() throws IOException, ServletException {
        attachments.take(documents::receive, file -> documents.attach(getId(), file));
        return back();
    }

    /** The document that is to be withdrawn. */
    public AttachmentRow getDocument() {
        if (!mayChange()) {
            throw new NotAllowed(MANAGE_HUBS);
        }
        return attachments
                .rows(List.of(documents.get(getId(), document())), getAddress())
                .get(0);
    }

    private long document() {
        return Ids.named(request.getParameter("document") == null ? "" : request.getParameter("document"));
    }

    public String withdrawDocument() {
        documents.withdraw(getId(), document(), reason);
        told.done("access.document.withdrawn", getDocument().fileName());
        return back();
    }

    private String back() {
        return "/access/hub/view?faces-redirect=true&id=" + getId();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
