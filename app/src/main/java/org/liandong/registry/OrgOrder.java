package org.liandong.registry;

import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.liandong.shared.IsoDay;
import org.liandong.shared.ListOrder;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;

/** By what a list of organizations is sorted, each by code where it is the same. */
final class OrgOrder {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

    private OrgOrder() {}

    static ListOrder of(Sort<OrgColumn> sort) {
        return switch (sort.column()) {
            case NAME -> by(sort, "o.name", false, Function.identity());
            case USCC -> ListOrder.byKey(sort, "o.uscc", OrgOrder::code);
            case ESTABLISHED_ON -> by(sort, "o.establishedOn", true, IsoDay::read);
            case RECORDED_AT -> by(sort, "o.recordedAt", false, Instant::parse);
            default -> throw new IllegalArgumentException("no list is sorted by " + sort.column());
        };
    }

    private static ListOrder by(Sort<OrgColumn> sort, String field, boolean mayBeNull, Function<String, ?> value) {
        return new ListOrder(sort, field, "o.uscc", mayBeNull, value, OrgOrder::code);
    }

    static Object value(SocialOrg org, Sort<OrgColumn> sort) {
        return switch (sort.column()) {
            case NAME -> org.name();
            case ESTABLISHED_ON -> org.establishedOn().orElse(null);
            case RECORDED_AT -> org.recordedAt();
            default -> null;
        };
    }

    private static String code(String written) {
        if (!CODE.matcher(written).matches()) {
            throw Mark.unknown();
        }
        return written;
    }
}
