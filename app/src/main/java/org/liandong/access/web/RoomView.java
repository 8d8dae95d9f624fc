package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liandong.access.Caller;
import org.liandong.shared.web.PageAddress;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.Place;

/** The room a desk page is in, {@code room}: the hub, whether one may only read, and the modules open to the caller. */
@Named("room")
@RequestScoped
public class RoomView {

    /** An entry of the side rail. */
    public record Module(String label, String icon, String href, boolean current) {}

    @Inject
    private CurrentHub current;

    @Inject
    private Hubs hubs;

    @Inject
    private Caller caller;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private List<Module> modules;

    public Place getPlace() {
        return new Place(current.required(), page.texts());
    }

    /** Where its addresses begin: {@code /h/110105026/}. */
    public String getPath() {
        return request.getContextPath() + "/h/" + current.required().code() + "/";
    }

    public boolean isReadOnly() {
        return current.readOnly();
    }

    /** Where its business goes on, when this hub is closed; else null. */
    public Place getSuccessor() {
        var hub = current.required();
        return hub.isClosed() ? new Place(hubs.inCharge(hub), page.texts()) : null;
    }

    public List<Module> getModules() {
        if (modules == null) {
            var here = here();
            modules = Arrays.stream(DeskModule.values())
                    .filter(module -> !(module.writes() && current.readOnly()))
                    .filter(module -> module.openedBy().stream().anyMatch(caller::may))
                    .map(module -> new Module(
                            page.texts().text("access.module." + module.name()),
                            module.icon(),
                            getPath() + module.path(),
                            here.filter(module::equals).isPresent()))
                    .toList();
        }
        return modules;
    }

    private Optional<DeskModule> here() {
        var path = PageAddress.of(request).path();
        int slash = path.indexOf('/', "/h/".length());
        return DeskModule.of(slash < 0 ? "/" : path.substring(slash));
    }
}
