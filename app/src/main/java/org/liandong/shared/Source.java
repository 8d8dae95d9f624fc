package org.liandong.shared;

import java.io.Serializable;

/**
 * Where a rule comes from.
 *
 * @param citation the law or document, such as {@code GB 32100-2015}
 * @param rule its key in the rule table, or null where it stands in none
 * @param object what that rule speaks of, empty where its key has one value
 */
public record Source(String citation, String rule, String object) implements Serializable {

    /** What stands in a law or document and not in the rule table; null where nothing is cited. */
    static Source cited(String citation) {
        return citation == null ? null : new Source(citation, null, "");
    }
}
