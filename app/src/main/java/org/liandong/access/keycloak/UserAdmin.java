package org.liandong.access.keycloak;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * {@code /admin/realms/{realm}/users} of Keycloak. The client is built at that address: with a path of its own the interface
 * would pass for an operation of our API.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface UserAdmin {

    @GET
    List<User> byEmail(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("email") String email,
            @QueryParam("exact") boolean exact);

    @GET
    @Path("{id}")
    User get(@HeaderParam("Authorization") String bearer, @PathParam("id") String id);

    /** The new user's id stands at the end of the answer's Location. */
    @POST
    Response create(@HeaderParam("Authorization") String bearer, User user);

    @DELETE
    @Path("{id}")
    void delete(@HeaderParam("Authorization") String bearer, @PathParam("id") String id);

    @PUT
    @Path("{id}/execute-actions-email")
    void write(@HeaderParam("Authorization") String bearer, @PathParam("id") String id, List<String> actions);

    @PUT
    @Path("{id}/reset-password")
    void password(@HeaderParam("Authorization") String bearer, @PathParam("id") String id, Password password);
}
