package org.liandong.tenancy.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The room of an organization or of a person: where its addresses begin, such as {@code /org/52110105MJDW00010A}, and the
 * folder its pages lie in, which is no part of any address.
 */
record OwnRoom(String path, String folder) {

    private static final String KEY = OwnRoom.class.getName();
    private static final String HOME = "/home";

    static OwnRoom ofOrganization(String uscc) {
        return new OwnRoom("/org/" + uscc, "/organization");
    }

    static OwnRoom ofPerson() {
        return new OwnRoom("/my", "/person");
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    /** The room of this request's page. */
    static Optional<OwnRoom> here() {
        return FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestMap()
                                .get(KEY)
                        instanceof OwnRoom room
                ? Optional.of(room)
                : Optional.empty();
    }

    /** The page that an address behind the room's names. */
    String view(String rest) {
        return folder + (rest.equals("/") ? HOME : rest);
    }

    /** The address of a page; one of another folder has its own. */
    String address(String view) {
        if (!view.startsWith(folder + "/")) {
            return view;
        }
        var rest = view.substring(folder.length());
        return path + (rest.equals(HOME) ? "/" : rest);
    }
}
