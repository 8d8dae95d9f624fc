package org.liandong.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.liandong.report.OrgWork;
import org.liandong.report.OrgWorkReading;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.web.PlacesView;

/** What is due in an organization's room. */
@Named
@RequestScoped
public class OrgWorkView {

    /**
     * @param href the page where it is done, behind the room's, or null
     * @param by who has to do it
     */
    public record Line(String kind, String title, String href, String by, Due due, String help) {}

    @Inject
    private OrgWorkReading reading;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    private List<Line> rows;

    public List<Line> getRows() {
        if (rows == null) {
            rows = reading.list().stream().map(this::line).toList();
        }
        return rows;
    }

    private Line line(OrgWork work) {
        var texts = page.texts();
        return new Line(
                texts.label(work.kind()),
                switch (work.kind()) {
                    case ROLE_ENDS -> texts.text("report.orgWork.roleEnds", work.person(), work.role());
                    case CLAIM -> texts.text("report.orgWork.claim", work.person());
                    case CONFIRMATION -> texts.text("report.orgWork.confirmation");
                },
                work.member() == null ? null : "person?id=" + work.member(),
                work.by() == null
                        ? texts.text("report.orgWork.ours")
                        : places.of(work.by()).name(),
                work.due(),
                switch (work.kind()) {
                    case ROLE_ENDS -> texts.text("report.orgWork.roleEndsHelp");
                    case CLAIM -> texts.text("report.orgWork.claimHelp");
                    case CONFIRMATION -> texts.text("report.orgWork.confirmationHelp");
                });
    }
}
