package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liandong.access.Account;
import org.liandong.access.Caller;
import org.liandong.access.Membership;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.Place;

/** Who is at the desk, {@code me}: the name, and the rooms of the hubs one is a member of. */
@Named("me")
@RequestScoped
public class MeView {

    @Inject
    private Caller caller;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private List<Choice> rooms;

    /** The name the identity provider tells, else the e-mail address, else the account's number. */
    public String getName() {
        return caller.account().map(MeView::name).orElse("");
    }

    private static String name(Account account) {
        if (account.displayName() != null) {
            return account.displayName();
        }
        return account.email() != null ? account.email() : Long.toString(account.id());
    }

    public List<Choice> getRooms() {
        if (rooms == null) {
            var ids = caller.memberships().stream()
                    .map(Membership::hubId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            rooms = hubs.byIds(ids).values().stream()
                    .sorted(Comparator.comparing(Hub::code))
                    .map(this::room)
                    .toList();
        }
        return rooms;
    }

    private Choice room(Hub hub) {
        boolean here = current.hub().filter(room -> room.id() == hub.id()).isPresent();
        return new Choice(
                new Place(hub, page.texts()).name(), request.getContextPath() + "/h/" + hub.code() + "/", here);
    }
}
