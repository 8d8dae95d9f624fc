package org.liandong.tenancy.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;

/**
 * Writes every address of a page as the room's address: {@code /h/{code}/registry/org/list}, never a file name. A view
 * remembers its room: a postback to another one is 404. A view the server no longer knows is built anew and takes the
 * form's input, so that nothing typed is lost.
 */
public class RoomViewHandler extends ViewHandlerWrapper {

    private static final String ROOM = "liandong.room";
    private static final String STATELESS = "stateless";
    private static final String ENDING = ".xhtml";
    private static final String PORTAL = "/portal/";

    public RoomViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        if (view != null) {
            // from the start: PrimeFaces keeps its nonce in a session before the page itself can say that it is
            // transient
            view.setTransient(viewId.startsWith(PORTAL));
        }
        return view;
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        if (!mayAct(context)) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, context);
            return createView(context, viewId);
        }
        var view = super.restoreView(context, viewId);
        if (view == null) {
            return rebuild(context, viewId);
        }
        if (!Objects.equals(view.getAttributes().get(ROOM), here().orElse(null))) {
            refuse(HttpServletResponse.SC_NOT_FOUND, context);
        }
        return view;
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        // only now: what a view is given while it is made is not kept with it, but given anew at the postback
        here().ifPresent(here -> view.getAttributes().put(ROOM, here));
        super.renderView(context, view);
    }

    /** A link, which other sites may have, sends no form; and no form of ours belongs to a view without a state. */
    private static boolean mayAct(FacesContext context) {
        var external = context.getExternalContext();
        var state = external.getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
        return ((HttpServletRequest) external.getRequest()).getMethod().equals("POST") && !STATELESS.equals(state);
    }

    private UIViewRoot rebuild(FacesContext context, String viewId) {
        var view = createView(context, viewId);
        context.setViewRoot(view);
        try {
            getViewDeclarationLanguage(context, viewId).buildView(context, view);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        return view;
    }

    private static void refuse(int status, FacesContext context) {
        try {
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return room(super.getActionURL(context, viewId));
    }

    @Override
    public String getRedirectURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return room(super.getRedirectURL(context, viewId, parameters, includeViewParams));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return room(super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
    }

    /** {@code /registry/org/list.xhtml?q=1} becomes {@code /h/110105026/registry/org/list?q=1}. */
    private static String room(String address) {
        var hub = hub();
        int end = address.indexOf(ENDING);
        if (end < 0) {
            return address;
        }
        var view = address.substring(0, end);
        var own = OwnRoom.here();
        if (own.isPresent()) {
            return own.get().address(view) + address.substring(end + ENDING.length());
        }
        if (hub.isEmpty()) {
            return address;
        }
        return "/h/" + hub.get().code() + (view.equals("/desk/home") ? "/" : view)
                + address.substring(end + ENDING.length());
    }

    /** What a view remembers of its room: the hub's key, or where the addresses of another room begin. */
    private static Optional<Object> here() {
        return hub().<Object>map(Hub::id).or(() -> OwnRoom.here().map(OwnRoom::path));
    }

    private static Optional<Hub> hub() {
        return Current.HUB.hub();
    }

    /** The request's own, whichever it is; the server does not inject into this class, and looking it up walks the stack. */
    private static final class Current {
        static final CurrentHub HUB = CDI.current().select(CurrentHub.class).get();
    }
}
