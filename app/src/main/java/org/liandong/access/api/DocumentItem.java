package org.liandong.access.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.audit.ActorNames;
import org.liandong.shared.Clocks;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.DocumentKind;
import org.liandong.tenancy.FiledDocument;

/** A document. */
@Schema(name = "Document")
public record DocumentItem(
        String id,
        String fileName,

        @Schema(description = "Known by the content") DocumentKind kind,

        String kindLabel,
        String mediaType,
        @Schema(description = "In bytes") long size,

        @Schema(description = "In hexadecimal") String sha256,

        @Schema(description = "Whether a virus scanner has looked at it")
        boolean scanned,

        @Schema(description = "Who attached it, where a name is known")
        String attachedBy,

        OffsetDateTime attachedAt,

        @Schema(description = "Absent unless it is withdrawn; then its content is given out no more")
        OffsetDateTime withdrawnAt,

        String withdrawnBy,
        String withdrawnReason) {

    /** A list of all there are. */
    public static Page<DocumentItem> page(List<? extends FiledDocument> documents, ActorNames names, Texts texts) {
        var people = names.names(FiledDocument.people(documents));
        return new Page<>(
                documents.stream().map(document -> of(document, people, texts)).toList(), null);
    }

    private static DocumentItem of(FiledDocument document, Map<Long, String> names, Texts texts) {
        return new DocumentItem(
                Long.toString(document.id()),
                document.fileName(),
                document.kind(),
                texts.label(document.kind()),
                document.kind().mediaType(),
                document.size(),
                document.sha256(),
                document.scanned(),
                names.get(document.attachedBy()),
                Clocks.local(document.attachedAt()),
                document.withdrawnAt().map(Clocks::local).orElse(null),
                document.withdrawnBy().map(names::get).orElse(null),
                document.withdrawnReason().orElse(null));
    }

    /** The parts of the form that is sent. */
    @Schema(name = "DocumentUpload")
    public record Sent(
            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "With its name. What is taken is a rule; macros, programs and archives never are")
            String file) {}

    /** A document that was attached. */
    @Schema(name = "AttachedDocument")
    public record Attached(String id) {}

    /** Why a document is withdrawn. */
    @Schema(name = "DocumentWithdrawal")
    public record Withdrawal(
            @Schema(required = true, maxLength = 500) String reason) {}
}
