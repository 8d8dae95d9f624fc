package org.liandong.access.keycloak;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code /realms/{realm}/protocol/openid-connect/token} of Keycloak, for a client that speaks for itself;
 * built at that address as {@link UserAdmin} is.
 */
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public interface TokenEndpoint {

    /** What it gives. */
    record Token(@JsonbProperty("access_token") String accessToken) {}

    @POST
    Token token(
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret);
}
