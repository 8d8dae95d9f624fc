package org.liandong.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.liandong.registry.ClaimRow;
import org.liandong.registry.Claiming;
import org.liandong.registry.PublicRegister;
import org.liandong.shared.web.Told;

/** Somebody's own claims, and one more. */
@Named
@RequestScoped
public class OwnClaimsView {

    @Inject
    private Claiming claiming;

    @Inject
    private PublicRegister register;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    private List<ClaimRow> rows;
    private String uscc;
    private String text;
    private Part file;

    @PostConstruct
    void open() {
        uscc = request.getParameter("uscc");
    }

    public List<ClaimRow> getRows() {
        if (rows == null) {
            rows = claiming.mine();
        }
        return rows;
    }

    /** The name of the organization whose page led here, or null. */
    public String getOrganization() {
        return uscc == null || uscc.isBlank()
                ? null
                : register.find(uscc).map(row -> row.org().name()).orElse(null);
    }

    /** A form that is shown once more has lost its file: no browser sends one back. */
    public boolean isFileLost() {
        return file != null;
    }

    public String submit() throws IOException {
        byte[] content = new byte[0];
        if (file != null) {
            try (var in = file.getInputStream()) {
                content = in.readAllBytes();
            }
        }
        claiming.submit(uscc, text, file == null ? null : file.getSubmittedFileName(), content);
        told.done("registry.claim.submitted");
        return "/person/home?faces-redirect=true";
    }

    public String withdraw(String id) {
        claiming.withdraw(id);
        told.done("registry.claim.withdrawn");
        return "/person/home?faces-redirect=true";
    }

    public String getUscc() {
        return uscc;
    }

    public void setUscc(String code) {
        uscc = code;
    }

    public String getText() {
        return text;
    }

    public void setText(String words) {
        text = words;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part part) {
        file = part;
    }
}
