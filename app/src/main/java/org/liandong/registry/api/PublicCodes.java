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
import org.liandong.registry.PublicRegister;
import org.liandong.shared.Reason;
import org.liandong.shared.Uscc;

/** Is this code one that a social organization can have? */
@Path("public/codes/uscc")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicCodes {

    /**
     * @param code as it was read: half-width, upper case, without spaces and hyphens
     * @param valid whether it can be the code of a social organization of this city
     * @param reasons what is wrong with it, and remarks that do not make it wrong
     */
    public record CodeAnswer(String code, boolean valid, List<CodeReason> reasons) {}

    /**
     * @param key the rule's key
     * @param source the rule's citation
     * @param remark whether it is only worth knowing
     */
    public record CodeReason(String key, String message, String source, boolean remark) {}

    @Inject
    private PublicRegister register;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("{code}")
    @Operation(summary = "Check a unified social credit code", operationId = "checkUscc")
    public CodeAnswer check(@PathParam("code") String code) {
        var texts = Asked.texts(headers);
        var reasons = register.reasonsOfCode(code);
        return new CodeAnswer(
                Uscc.normalised(code),
                reasons.stream().noneMatch(Reason::refuses),
                reasons.stream()
                        .map(reason -> new CodeReason(reason.key(), texts.of(reason), reason.source(), reason.remark()))
                        .toList());
    }
}
