package org.liandong.tenancy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import org.liandong.shared.RuleViolation;

/** The query of a list's address, read again after it was kept. */
public final class ListQuery {

    private ListQuery() {}

    public static UnaryOperator<String> read(String query) {
        var values = new HashMap<String, String>();
        try {
            for (var part : query.split("&")) {
                var pair = part.split("=", 2);
                if (pair.length == 2) {
                    values.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            throw new RuleViolation("shared.list.queryUnfit").in("query");
        }
        return values::get;
    }
}
