package org.liandong.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Consumer;
import org.liandong.shared.KeptView;
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

    @Inject
    private Event<DeskRead> desk;

    /**
     * A list with what it shows, all of it read in one transaction.
     *
     * @param path of the page behind the room's: {@code registry/org/list}
     * @param rows reads what the list shows
     */
    public <C extends Enum<C>> void read(ListKind<C> kind, String path, Consumer<Listing<C>> rows) {
        views.reading(kind.name(), kept -> {
            rows.accept(listing(kind, path, kept));
            desk.fire(new DeskRead());
        });
    }

    private <C extends Enum<C>> Listing<C> listing(ListKind<C> kind, String path, List<KeptView> kept) {
        return new Listing<>(
                kind,
                request.getContextPath() + "/h/" + current.required().code() + "/" + path,
                request,
                page.texts(),
                kept);
    }
}
