package org.liandong.access.web;

import static org.liandong.shared.Permission.READ_PEOPLE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liandong.access.BreakingGlass;
import org.liandong.access.Caller;
import org.liandong.access.OrgNames;
import org.liandong.shared.web.PageAddress;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.Place;

/**
 * The room a desk page is in, {@code room}: a hub's, an organization's or one's own; whether one may only read, and the
 * modules open to the caller.
 */
@Named("room")
@RequestScoped
public class RoomView {

    /** An entry of the side rail. */
    public record Module(String label, String icon, String href, boolean current) {}

    @Inject
    private CurrentHub current;

    @Inject
    private Caller caller;

    @Inject
    private BreakingGlass breaking;

    @Inject
    private Hubs hubs;

    @Inject
    private OrgNames names;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private List<Module> modules;
    private String name;
    private String theme;

    public Place getPlace() {
        return new Place(current.required(), page.texts());
    }

    /** What the room is called: the hub, the organization, or one's own. */
    public String getName() {
        if (name == null) {
            name = current.hub()
                    .map(hub -> getPlace().name())
                    .or(() ->
                            current.org().map(uscc -> names.names(List.of(uscc)).getOrDefault(uscc, uscc)))
                    .orElseGet(() -> page.texts().text("access.my.room"));
        }
        return name;
    }

    /** 市, 区, 街 or 社; nothing in one's own room. */
    public String getBadge() {
        return current.hub().isPresent()
                ? getPlace().tierBadge()
                : current.org().isPresent() ? page.texts().text("access.badge.organization") : null;
    }

    public String getBadgeTitle() {
        return current.hub().isPresent()
                ? getPlace().tierLabel()
                : current.org().isPresent() ? page.texts().text("access.badge.organizationTitle") : null;
    }

    /** The style sheet with the hub's colour; rooms of no hub have the city's. */
    public String getThemeHref() {
        if (theme == null) {
            theme = current.hub()
                    .map(hub -> getPlace())
                    .orElseGet(() -> new Place(hubs.city(), page.texts()))
                    .themeHref();
        }
        return theme;
    }

    /** Where its addresses begin: {@code /h/110105026/}. */
    public String getPath() {
        var path = current.hub()
                .map(hub -> "/h/" + hub.code() + "/")
                .or(() -> current.org().map(uscc -> "/org/" + uscc + "/"))
                .orElse("/my/");
        return request.getContextPath() + path;
    }

    public boolean isReadOnly() {
        return current.readOnly();
    }

    /** Until when a platform administrator may look into this room (SOD-5), or null: nobody else is here by a broken glass. */
    public Instant getGlassUntil() {
        return current.hub().flatMap(breaking::lookedIntoUntil).orElse(null);
    }

    /** Where the looks of platform administrators are asked for and ended. */
    public String getGlassHref() {
        return request.getContextPath() + "/h/" + hubs.city().code() + "/access/glass/list";
    }

    /** Where its business goes on, when this hub is closed; else null. */
    public Place getSuccessor() {
        return current.hub()
                .filter(Hub::isClosed)
                .map(hub -> new Place(hubs.inCharge(hub), page.texts()))
                .orElse(null);
    }

    public List<Module> getModules() {
        if (modules == null) {
            modules = current.hub().isPresent() ? hubModules() : ownModules();
        }
        return modules;
    }

    private List<Module> hubModules() {
        var here = here();
        return Arrays.stream(DeskModule.values())
                .filter(module -> !(module.writes() && current.readOnly()))
                .filter(module -> !(module.ofHubsBelow() && current.required().tier() == Tier.STREET))
                .filter(module -> module.openedBy().stream().anyMatch(caller::may))
                .map(module -> module(
                        module.name(),
                        module.icon(),
                        module.path(),
                        here.filter(module::equals).isPresent()))
                .toList();
    }

    private List<Module> ownModules() {
        var rest = PageAddress.of(request).path();
        if (current.org().isEmpty()) {
            return List.of(
                    module("MY", "home", "", rest.equals("/my/")),
                    module("MESSAGES", "bell", "messages", rest.startsWith("/my/messages")),
                    module("CLAIM", "claim", "claim", rest.startsWith("/my/claim")),
                    module("CALENDAR", "due", "calendar", rest.equals("/my/calendar")));
        }
        var home = module("HOME", "home", "", rest.endsWith("/"));
        return caller.may(READ_PEOPLE)
                ? List.of(
                        home,
                        module("PEOPLE", "person", "people", rest.endsWith("/people") || rest.endsWith("/person")))
                : List.of(home);
    }

    private Module module(String module, String icon, String path, boolean isHere) {
        return new Module(page.texts().text("access.module." + module), icon, getPath() + path, isHere);
    }

    private Optional<DeskModule> here() {
        var path = PageAddress.of(request).path();
        int slash = path.indexOf('/', "/h/".length());
        return DeskModule.of(slash < 0 ? "/" : path.substring(slash));
    }
}
