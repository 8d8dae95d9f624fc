package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.liandong.access.Caller;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.Drafts;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.KeptDraft;
import org.liandong.tenancy.web.Place;

/** What I have begun to write and not sent, by the name of its form: what it says is read in the form only. */
@Named
@RequestScoped
public class DraftsView {

    private static final Pattern HUB = Pattern.compile("/h/([^/]+)/.*");

    /**
     * A draft and where it is gone on with.
     *
     * @param href null where one no longer works in that room
     */
    public record Row(String id, String title, String place, Instant savedAt, String href) {}

    @Inject
    private Caller caller;

    @Inject
    private Drafts drafts;

    @Inject
    private Hubs hubs;

    @Inject
    private PageView page;

    @Inject
    private RoomView room;

    @Inject
    private HttpServletRequest request;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            rows = drafts.mine().stream().map(this::row).toList();
        }
        return rows;
    }

    /** Those that are gone on with in this room. */
    public List<Row> getHere() {
        return getRows().stream()
                .filter(row -> row.href() != null && row.href().startsWith(room.getPath()))
                .toList();
    }

    private Row row(KeptDraft draft) {
        var query = draft.form().contains("?") ? "&draft=1" : "?draft=1";
        return new Row(
                draft.id(),
                draft.title(page.texts()),
                place(draft.form()),
                draft.savedAt(),
                isOpen(draft.form()) ? request.getContextPath() + draft.form() + query : null);
    }

    private boolean isOpen(String form) {
        return form.startsWith("/my/") || caller.workplaces().stream().anyMatch(place -> form.startsWith(place.path()));
    }

    private String place(String form) {
        var address = HUB.matcher(form);
        return address.matches()
                ? hubs.byCode(address.group(1))
                        .map(hub -> new Place(hub, page.texts()).name())
                        .orElse("")
                : page.texts().text("shared.frame.mine");
    }
}
