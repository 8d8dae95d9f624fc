package org.liandong.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which part of the site an address belongs to, and so how somebody proves there who he is. */
enum Area {
    /** Anybody; no session is looked at, none is begun. */
    PUBLIC,
    /** Rooms and everything personal: logged in by the browser's session. */
    PRIVATE,
    /** Where the identity provider sends the browser back to. */
    CALLBACK,
    LOGOUT,
    /** API for anybody. */
    PUBLIC_API,
    /** API behind a bearer token or the browser's session. */
    API;

    private static final List<String> ROOMS = List.of("/h", "/org", "/my", "/review", "/login");

    static Area of(HttpServletRequest request) {
        var info = request.getPathInfo();
        return of(info == null ? request.getServletPath() : request.getServletPath() + info);
    }

    /** @param path decoded and without path parameters, as the container maps it */
    static Area of(String path) {
        if (within(path, "/api")) {
            return within(path, "/api/v1/public") ? PUBLIC_API : API;
        }
        if (path.equals("/callback")) {
            return CALLBACK;
        }
        if (path.equals("/logout")) {
            return LOGOUT;
        }
        return ROOMS.stream().anyMatch(room -> within(path, room)) ? PRIVATE : PUBLIC;
    }

    boolean isPublic() {
        return this == PUBLIC || this == PUBLIC_API;
    }

    boolean isApi() {
        return this == API || this == PUBLIC_API;
    }

    private static boolean within(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }
}
