package org.liandong.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.liandong.shared.ListKind;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.KeptViews;

/** Lists of a room, as their reader has set them up. */
@RequestScoped
public class DeskLists {

    @Inject
    private KeptViews views;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    /** @param path of the page behind the room's: {@code registry/org/list} */
    public <C extends Enum<C>> Listing<C> of(ListKind<C> kind, String path) {
        return new Listing<>(
                kind,
                request.getContextPath() + "/h/" + current.required().code() + "/" + path,
                request,
                page.texts(),
                views.of(kind.name()));
    }
}
