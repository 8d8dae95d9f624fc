package org.liandong.registry.web;

import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.liandong.access.Caller;
import org.liandong.registry.ImportMode;
import org.liandong.registry.Importing;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;

/** Sends a list of organizations in. */
@Named
@RequestScoped
public class ImportUploadView {

    @Inject
    private Importing importing;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private Part file;
    private ImportMode mode = ImportMode.GOOD;

    @PostConstruct
    void open() {
        if (current.readOnly() || !caller.may(REPORT_ORGANIZATION) && !caller.may(REGISTER_ORGANIZATION)) {
            throw new NotAllowed(REPORT_ORGANIZATION, REGISTER_ORGANIZATION);
        }
    }

    public String send() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new RuleViolation("registry.sheet.missing").in("file");
        }
        try (var content = file.getInputStream()) {
            var begun = importing.preview(file.getSubmittedFileName(), content.readAllBytes(), mode, page.getLocale());
            return begun.repeated()
                    ? "/registry/import/result?faces-redirect=true&again=true&id=" + begun.job()
                    : "/registry/import/preview?faces-redirect=true&id=" + begun.job();
        }
    }

    public String getTemplateHref() {
        return request.getContextPath() + "/api/v1/hubs/" + current.required().code()
                + "/organizations/imports/template";
    }

    public ImportMode[] getModes() {
        return ImportMode.values();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part part) {
        file = part;
    }

    public ImportMode getMode() {
        return mode;
    }

    public void setMode(ImportMode chosen) {
        mode = chosen;
    }
}
