package org.liandong.audit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.audit.AuditReading;
import org.liandong.audit.AuditStep;
import org.liandong.audit.Change;
import org.liandong.audit.Finding;
import org.liandong.audit.Verification;
import org.liandong.audit.Verifying;
import org.liandong.shared.Clocks;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.api.Page;

/** The log of the hub named and everything below it. */
@Path("hubs/{code}/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class AuditOperations {

    /**
     * One step.
     *
     * @param actor {@code system}, or {@code account} and its id
     * @param name the person's name as it is now
     * @param hub the code of the hub in whose room it was done
     * @param position the place in the chain, absent while the step waits for it
     * @param erased fields whose values were erased
     */
    public record Item(
            String id,
            String position,
            OffsetDateTime at,
            String actor,
            String name,
            String hub,
            String action,
            String objectType,
            String objectId,
            String reason,
            List<Value> changes,
            List<String> erased) {}

    /** What a field was and what it became; absent where there was or is nothing. */
    public record Value(String field, String before, String after) {}

    /**
     * What walking the whole log showed.
     *
     * @param position the chain's last place; noted down with its hash it shows later whether something was cut off
     * @param findings rows that were changed, taken away or slipped in
     */
    public record Result(
            boolean sound,
            long events,
            long waiting,
            long erased,
            String position,
            String hash,
            long faults,
            List<Fault> findings) {}

    /** A row that is not as it was written. */
    public record Fault(Finding.Kind kind, String position, String event, String detail) {}

    @Inject
    private AuditReading reading;

    @Inject
    private Verifying verifying;

    @GET
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Path("events")
    @Operation(
            operationId = "listAuditEvents",
            summary = "Who did what, when and to which object, with old and new values; the newest first")
    public Page<Item> events(
            @QueryParam("actor") String actor,
            @QueryParam("object") String object,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        return Page.of(
                reading.steps(actor, object, id(after), limit + 1),
                limit,
                AuditOperations::item,
                step -> Long.toString(step.id()));
    }

    @GET
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Path("verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Walks the city's whole log and names every changed, missing or inserted row")
    public Result verification() {
        return result(verifying.verify());
    }

    private static Long id(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException e) {
            throw new RuleViolation("audit.event.afterUnknown", after).in("after");
        }
    }

    private static Item item(AuditStep step) {
        return new Item(
                Long.toString(step.id()),
                step.position() == null ? null : step.position().toString(),
                step.at().atZone(Clocks.ZONE).toOffsetDateTime(),
                step.actor(),
                step.name(),
                step.hub() == null ? null : step.hub().code(),
                step.action(),
                step.objectType(),
                step.objectId(),
                step.reason(),
                step.changes().stream().map(AuditOperations::value).toList(),
                step.erased());
    }

    private static Value value(Change change) {
        return new Value(change.field(), change.before(), change.after());
    }

    private static Result result(Verification verification) {
        return new Result(
                verification.sound(),
                verification.events(),
                verification.waiting(),
                verification.erased(),
                Long.toString(verification.position()),
                verification.hash(),
                verification.faults(),
                verification.findings().stream()
                        .map(finding -> new Fault(
                                finding.kind(),
                                Long.toString(finding.position()),
                                Long.toString(finding.event()),
                                finding.detail()))
                        .toList());
    }
}
