package org.liandong.registry;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What a list of organizations can show of each. */
public enum OrgColumn {
    NAME,
    STATUS,
    STANDING,
    TYPE,
    RESIDENCE,
    USCC,
    ESTABLISHED_ON,
    AUTHORITY,
    LEGAL_REPRESENTATIVE,
    FIELD,
    ADDRESS,
    SCOPE,
    RECORDED_AT;

    /** The list of a room. */
    public static final ListKind<OrgColumn> LIST = list(
            "registry.org",
            List.of(NAME, STATUS, STANDING, TYPE, RESIDENCE, USCC, ESTABLISHED_ON),
            List.of("q", "type", "status", "standing", "registrar", "hub"));

    /** The list that everybody sees. */
    public static final ListKind<OrgColumn> PUBLIC_LIST = list(
            "registry.public",
            List.of(NAME, STATUS, TYPE, RESIDENCE, USCC, ESTABLISHED_ON),
            List.of("q", "type", "status", "hub"));

    private static ListKind<OrgColumn> list(String name, List<OrgColumn> usual, List<String> filters) {
        return new ListKind<>(
                name, OrgColumn.class, usual, List.of(NAME, USCC, ESTABLISHED_ON, RECORDED_AT), Sort.up(NAME), filters);
    }
}
