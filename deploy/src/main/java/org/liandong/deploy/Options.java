package org.liandong.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: {@code --name value}, and a few that stand alone. */
record Options(Map<String, String> values) {
    private static final Set<String> ALONE = Set.of("detach");
    private static final Set<String> WITH_VALUE =
            Set.of("root", "parts", "port", "db-port", "keycloak-port", "password", "scale");

    static Options of(List<String> words) {
        var values = new HashMap<String, String>();
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            var name = word.startsWith("--") ? word.substring(2) : "";
            if (ALONE.contains(name)) values.put(name, "true");
            else if (!WITH_VALUE.contains(name)) throw new Refusal("\"" + word + "\" is not understood.");
            else if (!rest.hasNext()) throw new Refusal("A value is missing after " + word + ".");
            else values.put(name, rest.next());
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Integer> port(String name) {
        return get(name).map(text -> {
            try {
                int port = Integer.parseInt(text);
                if (port > 0 && port < 65_536) return port;
            } catch (NumberFormatException notANumber) {
                throw new Refusal("--" + name + " needs a port number, not \"" + text + "\".", notANumber);
            }
            throw new Refusal("--" + name + " needs a port between 1 and 65535, not " + text + ".");
        });
    }
}
