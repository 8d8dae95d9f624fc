package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liandong.audit.ActorNames;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.DocumentIntake;
import org.liandong.tenancy.FiledDocument;
import org.liandong.tenancy.ReceivedFile;

/** Documents in the words of a page, and what a page says before one is chosen. */
@RequestScoped
public class Attachments {

    @Inject
    private DocumentIntake intake;

    @Inject
    private ActorNames names;

    @Inject
    private PageView page;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    /** @param address of the operation below which each document stands */
    public List<AttachmentRow> rows(List<? extends FiledDocument> documents, String address) {
        return rows(documents, names.names(FiledDocument.people(documents)), address);
    }

    /** @param people names by account, of those who attached and withdrew */
    public List<AttachmentRow> rows(List<? extends FiledDocument> documents, Map<Long, String> people, String address) {
        return documents.stream()
                .map(document -> row(document, people, address))
                .toList();
    }

    private AttachmentRow row(FiledDocument document, Map<Long, String> people, String address) {
        return new AttachmentRow(
                Long.toString(document.id()),
                document.fileName(),
                page.texts().label(document.kind()),
                Notation.size(document.size()),
                document.sha256(),
                document.scanned(),
                document.isWithdrawn() ? null : address + "/" + document.id() + "/content",
                people.getOrDefault(document.attachedBy(), ""),
                document.attachedAt(),
                document.withdrawnAt().orElse(null),
                document.withdrawnBy().map(by -> people.getOrDefault(by, "")).orElse(null),
                document.withdrawnReason().orElse(null));
    }

    /** Looks at a file, before anything is written. */
    @FunctionalInterface
    public interface Receiving {
        ReceivedFile receive(String name, InputStream content);
    }

    /**
     * Takes every file that was chosen in the form of a page, and is refused without any; the first that cannot be taken is
     * told, those before it are kept.
     */
    public void take(Receiving receiving, Consumer<ReceivedFile> keeping) throws IOException, ServletException {
        var files = request.getParts().stream()
                .filter(part -> part.getName().equals("file") && part.getSize() > 0)
                .toList();
        RuleViolation.require(!files.isEmpty(), "access.document.noneChosen");
        for (var part : files) {
            try (var content = part.getInputStream();
                    var file = receiving.receive(part.getSubmittedFileName(), content)) {
                keeping.accept(file);
                told.done("access.document.added", file.name());
            }
        }
    }

    /** For the chooser of files. */
    public String accept() {
        return intake.endings().stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    public String help() {
        return page.texts()
                .text(
                        "access.document.help",
                        intake.mebibytes(),
                        String.join(page.texts().text("shared.value.and"), intake.endings()));
    }
}
