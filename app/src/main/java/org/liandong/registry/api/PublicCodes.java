package org.liandong.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.liandong.registry.PublicRegister;
import org.liandong.shared.Reason;
import org.liandong.shared.Uscc;
import org.liandong.shared.api.Asked;

/** Is this code one that a social organization can have? */
@Path("public/codes/uscc")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicCodes {

    /** What there is to say about a code. */
    public record CodeAnswer(
            @Schema(description = "As it was read: half-width, upper case, without spaces and hyphens")
            String code,

            @Schema(description = "Whether it can be the code of a social organization of this city")
            boolean valid,

            @Schema(description = "What is wrong with it, and remarks that do not make it wrong")
            List<CodeReason> reasons) {}

    /** One thing about it. */
    public record CodeReason(
            @Schema(description = "The rule's key") String key,
            String message,
            @Schema(description = "The rule's citation") String source,

            @Schema(description = "Whether it is only worth knowing")
            boolean remark) {}

    @Inject
    private PublicRegister register;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("{code}")
    @Operation(summary = "Check a unified social credit code", operationId = "checkUscc")
    public CodeAnswer check(
            @Parameter(description = "The code as it was written down, also with spaces or in small letters")
                    @PathParam("code")
                    String code) {
        var texts = Asked.texts(headers);
        var reasons = register.reasonsOfCode(code);
        return new CodeAnswer(
                Uscc.normalised(code),
                reasons.stream().noneMatch(Reason::refuses),
                reasons.stream()
                        .map(reason -> new CodeReason(
                                reason.key(), texts.of(reason), texts.source(reason.source()), reason.remark()))
                        .toList());
    }
}
