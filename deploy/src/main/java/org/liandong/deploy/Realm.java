package org.liandong.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realm as Keycloak imports it: realm.json with its marks filled in, and an overlay's lists added to its own. */
final class Realm {
    private static final Pattern MARK = Pattern.compile("\\$\\{(LIANDONG_[A-Z_]+)}");

    private final Map<String, Object> content;

    Realm(String json) {
        this.content = Json.readObject(json);
    }

    /** Adds what lies over it: lists are joined, anything else is put in its place. */
    Realm with(String overlay) {
        Json.readObject(overlay)
                .forEach((name, added) -> content.merge(name, added, (mine, more) -> {
                    if (!(mine instanceof List<?> list) || !(more instanceof List<?> further)) return more;
                    var joined = new ArrayList<Object>(list);
                    joined.addAll(further);
                    return joined;
                }));
        return this;
    }

    /** The text with every ${LIANDONG_…} replaced; one without a value is an error. */
    String filled(Map<String, String> values) {
        var text = Json.write(content);
        var missing = new TreeSet<String>();
        var filled = MARK.matcher(text).replaceAll(mark -> {
            var value = values.get(mark.group(1));
            if (value == null) missing.add(mark.group(1));
            var quoted = Json.write(value == null ? "" : value);
            return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
        });
        if (!missing.isEmpty())
            throw new Refusal("deploy/keycloak/realm.json names values that are not known: " + missing);
        return filled;
    }
}
