package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liandong.access.Account;
import org.liandong.access.Caller;
import org.liandong.access.Membership;
import org.liandong.access.OrgNames;
import org.liandong.access.Role;
import org.liandong.access.Workplace;
import org.liandong.shared.web.PageAddress;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.web.Place;

/** Who is at the desk, {@code me}: the name, and the rooms one works in. */
@Named("me")
@RequestScoped
public class MeView {

    /**
     * A room one works in.
     *
     * @param badge the tier's sign, or that of organizations
     * @param roles what one is there
     */
    public record Room(String label, String badge, String badgeTitle, String roles, String href, boolean current) {}

    @Inject
    private Caller caller;

    @Inject
    private OrgNames names;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private List<Room> rooms;

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

    public List<Room> getRooms() {
        if (rooms == null) {
            var places = caller.workplaces();
            var organizations = names.names(places.stream()
                    .map(Workplace::uscc)
                    .filter(Objects::nonNull)
                    .toList());
            rooms = places.stream().map(place -> room(place, organizations)).toList();
        }
        return rooms;
    }

    /** Whether there is another room to go to than this one; whoever looks into a room from above has to find back. */
    public boolean isGoing() {
        return getRooms().stream().anyMatch(room -> !room.current());
    }

    private Room room(Workplace place, Map<String, String> organizations) {
        boolean here = PageAddress.of(request).path().startsWith(place.path());
        var href = request.getContextPath() + place.path();
        if (place.hub() == null) {
            return new Room(
                    organizations.getOrDefault(place.uscc(), place.uscc()),
                    page.texts().text("access.badge.organization"),
                    page.texts().text("access.badge.organizationTitle"),
                    roles(place),
                    href,
                    here);
        }
        var hub = new Place(place.hub(), page.texts());
        return new Room(hub.name(), hub.tierBadge(), hub.tierLabel(), roles(place), href, here);
    }

    private String roles(Workplace place) {
        return roles(caller.memberships().stream()
                .filter(held -> place.hub() == null
                        ? place.uscc().equals(held.orgUscc())
                        : Objects.equals(place.hub().id(), held.hubId()))
                .map(Membership::role)
                .collect(Collectors.toSet()));
    }

    private String roles(Set<Role> roles) {
        return new TreeSet<>(roles)
                .stream()
                        .map(page.texts()::label)
                        .collect(Collectors.joining(page.texts().text("access.roles.and")));
    }

    /** What one is in this room, also as a visitor from above. */
    public String getRolesHere() {
        return roles(caller.rolesTowardsHere());
    }
}
