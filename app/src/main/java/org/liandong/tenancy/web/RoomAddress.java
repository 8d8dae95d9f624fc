package org.liandong.tenancy.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * An address inside a hub's room: what stands before the code, the code, and the rest, which is empty or begins with a
 * slash.
 */
record RoomAddress(String before, String code, String rest) {

    private static final String PAGES = "/h/";
    private static final String API = "/api/v1/hubs/";

    static RoomAddress of(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var before = path.startsWith(API) ? API : PAGES;
        var inside = path.length() > before.length() ? path.substring(before.length()) : "";
        int slash = inside.indexOf('/');
        return slash < 0
                ? new RoomAddress(before, inside, "")
                : new RoomAddress(before, inside.substring(0, slash), inside.substring(slash));
    }

    boolean isApi() {
        return before.equals(API);
    }

    /** The same place in the room of another code. */
    String at(String otherCode, String query) {
        return before + otherCode + rest + (query == null ? "" : "?" + query);
    }
}
