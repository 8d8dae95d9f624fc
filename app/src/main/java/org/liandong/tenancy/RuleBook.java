package org.liandong.tenancy;

import java.util.List;
import org.liandong.shared.Source;

/**
 * The limits and choices that tenancy's own pieces keep to, in force today where the request is; {@code rules} knows them.
 */
public interface RuleBook {

    /**
     * A rule that holds.
     *
     * @param key under which it stands
     * @param object what it speaks of, empty where the key has one value
     */
    record Ruled(String key, String object, String value, String citation) {
        public int number() {
            return Integer.parseInt(value);
        }

        public Source source() {
            return new Source(citation, key, object);
        }
    }

    Ruled of(String key);

    /** Every rule with this key, by what it speaks of. */
    List<Ruled> all(String key);
}
