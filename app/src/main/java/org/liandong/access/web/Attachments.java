package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.audit.ActorNames;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.Document;
import org.liandong.tenancy.DocumentIntake;

/** Documents in the words of a page, and what a page says before one is chosen. */
@RequestScoped
public class Attachments {

    private static final int KIBIBYTE = 1024;
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    private DocumentIntake intake;

    @Inject
    private ActorNames names;

    @Inject
    private PageView page;

    /** @param address of the operation below which each document stands */
    public List<AttachmentRow> rows(List<Document> documents, String address) {
        var people = names.names(documents.stream()
                .flatMap(document -> Stream.concat(Stream.of(document.attachedBy()), document.withdrawnBy().stream()))
                .collect(Collectors.toSet()));
        return documents.stream()
                .map(document -> row(document, people, address))
                .toList();
    }

    private AttachmentRow row(Document document, Map<Long, String> people, String address) {
        return new AttachmentRow(
                Long.toString(document.id()),
                document.fileName(),
                page.texts().label(document.kind()),
                size(document.size()),
                document.sha256(),
                document.scanned(),
                document.isWithdrawn() ? null : address + "/" + document.id() + "/content",
                people.getOrDefault(document.attachedBy(), ""),
                document.attachedAt(),
                document.withdrawnAt().orElse(null),
                document.withdrawnBy().map(by -> people.getOrDefault(by, "")).orElse(null),
                document.withdrawnReason().orElse(null));
    }

    private static String size(long bytes) {
        if (bytes < KIBIBYTE) {
            return bytes + " B";
        }
        return bytes < MEBIBYTE
                ? bytes / KIBIBYTE + " KiB"
                : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) MEBIBYTE);
    }

    /** The files that were chosen in the form of a page; it is refused without any. */
    public List<Part> chosen(Collection<Part> parts) {
        var files = parts.stream()
                .filter(part -> part.getName().equals("file") && part.getSize() > 0)
                .toList();
        RuleViolation.require(!files.isEmpty(), "access.document.noneChosen");
        return files;
    }

    /** For the chooser of files. */
    public String accept() {
        return intake.endings().stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    public String help() {
        return page.texts().text("access.document.help", intake.mebibytes(), String.join(", ", intake.endings()));
    }
}
