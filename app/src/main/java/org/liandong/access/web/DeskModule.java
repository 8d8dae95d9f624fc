package org.liandong.access.web;

import static org.liandong.shared.Permission.READ_AUDIT;
import static org.liandong.shared.Permission.READ_CLAIM;
import static org.liandong.shared.Permission.READ_GLASS;
import static org.liandong.shared.Permission.READ_HUB;
import static org.liandong.shared.Permission.READ_JOB;
import static org.liandong.shared.Permission.READ_ORGANIZATION;
import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;
import static org.liandong.shared.Permission.READ_STAFF;
import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Permission;

/** The modules of a room's side rail in the order of the work, each with the permissions of which one opens it. */
enum DeskModule {
    HOME("", "home", false, READ_HUB, READ_ORGANIZATION, READ_AUDIT),
    DUE("due", "due", false, READ_HUB, READ_ORGANIZATION, READ_CLAIM, READ_GLASS, READ_ORGANIZATION_FILE),
    ORGANIZATIONS("registry/org/list", "list", false, READ_ORGANIZATION),
    IMPORT("registry/import/upload", "upload", true, REPORT_ORGANIZATION, REGISTER_ORGANIZATION),
    CLAIMS("registry/claim/list", "claim", false, READ_CLAIM),
    JOBS("jobs/list", "jobs", false, READ_JOB),
    HUBS("access/hub/list", "tree", false, READ_HUB),
    STAFF("access/staff/list", "person", false, READ_STAFF),
    GLASS("access/glass/list", "eye", false, READ_GLASS),
    RULES("rules/list", "book", false, READ_HUB, READ_ORGANIZATION, READ_AUDIT),
    AUDIT("audit/list", "log", false, READ_AUDIT);

    private final String path;
    private final String icon;
    private final boolean writes;
    private final List<Permission> openedBy;

    DeskModule(String path, String icon, boolean writes, Permission... openedBy) {
        this.path = path;
        this.icon = icon;
        this.writes = writes;
        this.openedBy = List.of(openedBy);
    }

    /** The module a page belongs to: the one in whose folder it lies. */
    static Optional<DeskModule> of(String view) {
        var exact = Arrays.stream(values())
                .filter(module -> view.equals("/" + module.path))
                .findFirst();
        return exact.or(() -> Arrays.stream(values())
                .filter(module -> !module.folder().isEmpty() && view.startsWith("/" + module.folder()))
                .findFirst());
    }

    private String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Behind the room's address. */
    String path() {
        return path;
    }

    /** The symbol beside its name. */
    String icon() {
        return icon;
    }

    /** Whether it is of no use where no hub stands below. */
    boolean ofHubsBelow() {
        return this == HUBS;
    }

    /** Whether it is of no use to who may only read. */
    boolean writes() {
        return writes;
    }

    List<Permission> openedBy() {
        return openedBy;
    }
}
