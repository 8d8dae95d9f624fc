package org.liandong.audit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.audit.AuditFilter;
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

    /** One step. */
    @Schema(name = "AuditStep")
    public record Item(
            String id,

            @Schema(description = "The place in the chain, absent while the step waits for it")
            String position,

            OffsetDateTime at,

            @Schema(description = "`system`, or `account` and its id")
            String actor,

            @Schema(description = "The person's name as it is now")
            String name,

            @Schema(description = "Code of the hub in whose room it was done")
            String hub,

            @Schema(description = "What was done, such as ADD or CHANGE")
            String action,

            @Schema(description = "What kind of thing it was done to")
            String objectType,

            @Schema(description = "Which one") String objectId,

            @Schema(description = "Why, where a reason was asked for")
            String reason,

            List<Value> changes,

            @Schema(description = "Fields whose values were erased")
            List<String> erased) {}

    /** What a field was and what it became. */
    @Schema(name = "AuditValue")
    public record Value(
            String field,

            @Schema(description = "Absent where there was nothing")
            String before,

            @Schema(description = "Absent where there is nothing now")
            String after) {}

    /** What walking the whole log showed. */
    @Schema(name = "AuditVerification")
    public record Result(
            @Schema(description = "Whether every row is as it was written")
            boolean sound,

            @Schema(description = "Rows in the chain") long events,

            @Schema(description = "Rows not yet in the chain")
            long waiting,

            @Schema(description = "Values erased because privacy law asked for it")
            long erased,

            @Schema(
                    description =
                            "The chain's last place; noted down with its hash it shows later whether something was cut off")
            String position,

            @Schema(description = "The chain's hash at that place")
            String hash,

            @Schema(description = "How many rows are not as they were written")
            long faults,

            @Schema(description = "Rows that were changed, taken away or slipped in")
            List<Fault> findings) {}

    /** A row that is not as it was written. */
    @Schema(name = "AuditFault")
    public record Fault(
            Finding.Kind kind,
            String position,
            @Schema(description = "Id of the step") String event,

            @Schema(description = "What was found, in English")
            String detail) {}

    @Inject
    private AuditReading reading;

    @Inject
    private Verifying verifying;

    @GET
    @Path("events")
    @Operation(
            operationId = "listAuditEvents",
            summary = "Who did what, when and to which object, with old and new values; the newest first")
    public Page<Item> events(
            @Parameter(description = "`system`, `account` and its id, or part of a person's name") @QueryParam("actor")
                    String actor,
            @Parameter(description = "What kind of object") @QueryParam("objectType") String objectType,
            @Parameter(description = "Code of a hub; only what was done there or below") @QueryParam("hub") String hub,
            @Parameter(description = "What was done, such as AMEND") @QueryParam("action") String action,
            @Parameter(description = "The first day") @QueryParam("from") String from,
            @Parameter(description = "The last day") @QueryParam("to") String to,
            @Parameter(description = "Id of the object whose steps are wanted") @QueryParam("object") String object,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer most) {
        int limit = Page.limit(most);
        var asked = new HashMap<String, String>();
        asked.put("actor", actor);
        asked.put("objectType", objectType);
        asked.put("object", object);
        asked.put("hub", hub);
        asked.put("action", action);
        asked.put("from", from);
        asked.put("to", to);
        return Page.of(
                reading.steps(AuditFilter.read(asked::get), true, id(after), limit + 1),
                limit,
                AuditOperations::item,
                step -> Long.toString(step.id()));
    }

    @GET
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
                Clocks.local(step.at()),
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
