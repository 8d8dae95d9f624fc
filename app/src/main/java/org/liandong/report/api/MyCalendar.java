package org.liandong.report.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.report.Subscribing;
import org.liandong.shared.Clocks;

/** The secret address under which the caller's calendar program reads his deadlines. */
@Path("my/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class MyCalendar {

    /** Whether there is one; it itself is told only when it is made. */
    @Schema(name = "CalendarSubscription")
    public record Subscription(
            boolean active,

            @Schema(description = "Absent where there is none")
            OffsetDateTime since) {}

    /** A fresh address. */
    @Schema(name = "CalendarAddress")
    public record Address(
            @Schema(description = "The whole address of an iCalendar file; nobody can tell it again")
            String address) {}

    @Inject
    private Subscribing subscribing;

    @GET
    @Operation(operationId = "getMyCalendar", summary = "Whether the caller has a calendar address, and since when")
    public Subscription get() {
        var since = subscribing.since();
        return new Subscription(since.isPresent(), since.map(Clocks::local).orElse(null));
    }

    @POST
    @Operation(
            operationId = "makeMyCalendar",
            summary = "Make an address; the one before it leads nowhere from then on")
    @APIResponseSchema(value = Address.class, responseCode = "201", responseDescription = "The address, told once")
    public Response make() {
        return Response.status(Response.Status.CREATED)
                .entity(new Address(subscribing.make()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Operation(operationId = "revokeMyCalendar", summary = "Take the address back; it leads nowhere from then on")
    @APIResponse(responseCode = "204", description = "There is none any more")
    public void revoke() {
        subscribing.revoke();
    }
}
