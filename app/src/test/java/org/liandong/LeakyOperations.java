package org.liandong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Operations with holes, made so that the finder of leaks can show that it finds them. They exist in tests only. */
interface LeakyOperations {

    /** Tells each hub's members what another hub keeps, and answers well to a write on another hub's row. */
    @Path("hubs/{code}/leaky")
    @RequestScoped
    class InRooms {

        @GET
        @Path("everybodys")
        public String everybodys(@PathParam("code") String code) {
            return LeakIT.WANGJING_CANARY + " " + LeakIT.HEPINGLI_CANARY;
        }

        @POST
        @Path("{id}")
        public String written(@PathParam("code") String code, @PathParam("id") String id) {
            return "written";
        }
    }

    /** Tells everybody. */
    @Path("public/leaky")
    @RequestScoped
    class InPublic {

        @GET
        public String told() {
            return LeakIT.WANGJING_CANARY;
        }
    }

    /** Lies beside the rooms, so that no door asks. */
    @Path("leaky/{code}")
    @RequestScoped
    class BesideTheDoors {

        @GET
        public String told(@PathParam("code") String code) {
            return LeakIT.HEPINGLI_CANARY;
        }
    }
}
