package org.liandong.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Uscc;

/** The three kinds of registered social organizations, each with the prefix of its codes and the names it goes by. */
public enum OrgType {
    ASSOCIATION("51", "社会团体", "社团"),
    SERVICE("52", "社会服务机构", "民办非企业单位", "民非", "社会服务机构(民办非企业单位)"),
    FOUNDATION("53", "基金会");

    private final String prefix;
    private final List<String> terms;

    OrgType(String prefix, String... terms) {
        this.prefix = prefix;
        this.terms = List.of(terms);
    }

    /** The kind that a code says, if it is the code of a social organization. */
    public static Optional<OrgType> of(Uscc code) {
        return Arrays.stream(values())
                .filter(type -> type.prefix.equals(code.prefix()))
                .findFirst();
    }

    /** The kind somebody wrote, as the code of this list or by a Chinese term. */
    public static Optional<OrgType> written(String text) {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(text) || type.terms.contains(text))
                .findFirst();
    }

    public String prefix() {
        return prefix;
    }

    /** The term in force today. */
    public String term() {
        return terms.get(0);
    }
}
