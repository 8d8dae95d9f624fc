package org.liandong.shared;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of every feature in one language: key {@code registry.org.nameMissing} stands as {@code org.nameMissing} in the
 * bundle {@code liandong/registry/messages}. Chinese is the language of the file without a suffix, so a language that has
 * no file of its own falls back to Chinese and not to that of the machine. Values stand as {0}, {1}, …; an enum constant
 * among them is told by its label, and a {@link TextKey} or {@link TwoNames} in the same language; several
 * in a list are told one after the other.
 */
public final class Texts {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** How our own rules on duties that do not go together are numbered; to readers the number alone says nothing. */
    private static final String SEPARATION = "SOD-";

    /** How we number the clauses of the city's policy, which readers know by its own number. */
    private static final Pattern POLICY = Pattern.compile("R\\d+");

    private static final String POLICY_NUMBER = "京财综〔2017〕2254号";

    /**
     * What stands in no law, as rules cite it, and the text in its place: a value of the rule table, how divisions move and
     * merge, who of the three tiers may do what.
     */
    private static final Map<String, String> OWN = Map.of(
            "平台默认值", "shared.source.platformDefault",
            "§3.3", "shared.source.divisions",
            "§4.1", "shared.source.duties");

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
    private static final String ROOT = "org.liandong.";
    private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The bundles never change; looking one up takes longer than reading its text. */
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
    }

    public static Texts in(Locale locale) {
        return new Texts(locale);
    }

    /** In the first language a reader asks for that there is: English where it is that, else Chinese. */
    public static Texts closest(Locale wanted) {
        return in(wanted != null && wanted.getLanguage().equals("en") ? Locale.ENGLISH : CHINESE);
    }

    public Locale locale() {
        return locale;
    }

    /** @param key {@code feature.entity.rule} */
    public String text(String key, Object... values) {
        return text(key, List.of(values));
    }

    /** The text of a key that need not be there. */
    public Optional<String> find(String key) {
        int dot = key.indexOf('.');
        var bundle = bundle(key.substring(0, dot));
        return bundle.containsKey(key.substring(dot + 1)) ? Optional.of(text(key)) : Optional.empty();
    }

    /** What stands under a key: {@code ENTER}, {@code AMEND} … under {@code audit.action}. */
    public List<String> under(String key) {
        int dot = key.indexOf('.');
        var prefix = key.substring(dot + 1) + ".";
        return bundle(key.substring(0, dot)).keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }

    public String of(Reason reason) {
        return text(reason.key(), reason.values());
    }

    public String of(RuleViolation violation) {
        return text(violation.key(), violation.values());
    }

    /**
     * Where a rule comes from, as it is cited. Laws and documents bear one name; only what the platform has set itself is called
     * in this language, such as its rules on duties that do not go together.
     */
    public String source(String citation) {
        if (OWN.containsKey(citation)) {
            return text(OWN.get(citation));
        }
        if (POLICY.matcher(citation).matches()) {
            return POLICY_NUMBER;
        }
        return citation.startsWith(SEPARATION)
                ? text("shared.source.separation", citation.substring(SEPARATION.length()))
                : citation;
    }

    /** 1,234 in either language. */
    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    /** 1,234.50 in either language, from whole fen. */
    public static String yuan(long fen) {
        return "%s.%02d".formatted(count(fen / 100), fen % 100);
    }

    /** A name in this language. */
    public String name(TwoNames names) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? names.english() : names.chinese();
    }

    /** The label of an enum constant: {@code OrgType.SERVICE} in the bundle of the feature the enum belongs to. */
    public String label(Enum<?> constant) {
        return text(labelKey(constant));
    }

    /** The key of an enum constant's label. */
    public static String labelKey(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        String feature = type.getPackageName().substring(ROOT.length()).split("\\.")[0];
        return feature + "." + type.getSimpleName() + "." + constant.name();
    }

    private String text(String key, List<Object> values) {
        int dot = key.indexOf('.');
        String pattern = bundle(key.substring(0, dot)).getString(key.substring(dot + 1));
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return VALUE.matcher(pattern).replaceAll(match -> {
            int index = Integer.parseInt(match.group(1));
            return Matcher.quoteReplacement(index < values.size() ? told(values.get(index)) : "");
        });
    }

    private String told(Object value) {
        if (value instanceof Enum<?> constant) {
            return label(constant);
        }
        if (value instanceof TextKey inner) {
            return text(inner.key());
        }
        if (value instanceof TwoNames names) {
            return name(names);
        }
        if (value instanceof List<?> several) {
            return several.stream().map(this::told).collect(Collectors.joining(text("shared.value.and")));
        }
        return String.valueOf(value);
    }

    private ResourceBundle bundle(String feature) {
        return BUNDLES.computeIfAbsent(
                "liandong." + feature + ".messages_" + locale,
                name -> ResourceBundle.getBundle(
                        "liandong." + feature + ".messages",
                        locale,
                        Texts.class.getClassLoader(),
                        NO_MACHINE_LANGUAGE));
    }
}
