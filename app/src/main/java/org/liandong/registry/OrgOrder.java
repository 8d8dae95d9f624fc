package org.liandong.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;

/**
 * The order of a list of organizations in the words of the database: by one column, and by code where it is the same, both
 * the same way, so that an index can be read from either end.
 */
record OrgOrder(Sort<OrgColumn> sort, String field, boolean mayBeNull) {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

    static OrgOrder of(Sort<OrgColumn> sort) {
        return switch (sort.column()) {
            case NAME -> new OrgOrder(sort, "name", false);
            case USCC -> new OrgOrder(sort, "uscc", false);
            case ESTABLISHED_ON -> new OrgOrder(sort, "establishedOn", true);
            case RECORDED_AT -> new OrgOrder(sort, "recordedAt", false);
            default -> throw new IllegalArgumentException("no list is sorted by " + sort.column());
        };
    }

    Object value(SocialOrg org) {
        return switch (sort.column()) {
            case NAME -> org.name();
            case ESTABLISHED_ON -> org.establishedOn().orElse(null);
            case RECORDED_AT -> org.recordedAt();
            default -> null;
        };
    }

    String by() {
        var way = sort.descending() ? " desc" : "";
        return " order by o." + field + way + (field.equals("uscc") ? "" : ", o.uscc" + way);
    }

    /** What stands behind the mark; the database puts rows without a value before all others. */
    String behind(Mark mark, Map<String, Object> values) {
        if (!CODE.matcher(mark.key()).matches()) {
            throw Mark.unknown();
        }
        values.put("afterCode", mark.key());
        var beyond = sort.descending() ? "<" : ">";
        if (field.equals("uscc")) {
            return " and o.uscc " + beyond + " :afterCode";
        }
        if (mark.value() == null) {
            if (!mayBeNull) {
                throw Mark.unknown();
            }
            var same = "(o." + field + " is null and o.uscc " + beyond + " :afterCode)";
            return " and " + (sort.descending() ? same : "(o." + field + " is not null or " + same + ")");
        }
        values.put("after", read(mark.value()));
        return " and (o." + field + " " + beyond + " :after or (o." + field + " = :after and o.uscc " + beyond
                + " :afterCode)" + (mayBeNull && sort.descending() ? " or o." + field + " is null" : "") + ")";
    }

    private Object read(String value) {
        try {
            return switch (sort.column()) {
                case ESTABLISHED_ON -> LocalDate.parse(value);
                case RECORDED_AT -> Instant.parse(value);
                default -> value;
            };
        } catch (DateTimeException notOurs) {
            throw Mark.unknown();
        }
    }
}
