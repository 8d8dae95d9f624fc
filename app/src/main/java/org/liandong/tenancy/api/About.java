package org.liandong.tenancy.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.shared.Version;

/** What this deployment is. */
@Path("public/about")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class About {

    /** What runs here. */
    public record Deployment(
            String name,
            String version,

            @Schema(description = "Whose tokens the API takes")
            String issuer) {}

    @Inject
    @ConfigProperty(name = "liandong.oidc.issuer")
    private String issuer;

    @GET
    @Operation(summary = "Name, version and token issuer of this deployment", operationId = "about")
    public Deployment about() {
        return new Deployment("Liandong", Version.NUMBER, issuer);
    }
}
