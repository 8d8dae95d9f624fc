import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Makes Liandong's PrimeFaces theme from the saga-blue theme inside the PrimeFaces jar: every colour, shadow, type size and
 * distance becomes a token of liandong/tokens.css. Run it again after an upgrade of PrimeFaces, from the repository's root:
 *
 * <pre>java themes/derive/DeriveTheme.java path/to/primefaces-15.0.13-jakarta.jar</pre>
 *
 * It refuses a theme with a colour it has no token for, so that nothing slips in unseen.
 */
class DeriveTheme {

    private static final Path TARGET =
            Path.of("themes/src/main/resources/META-INF/resources/primefaces-liandong/theme.css");
    private static final String LITERAL = "#[0-9a-fA-F]{3,8}\\b|(?:rgba?|hsla?)\\([^)]*\\)";

    private static final Map<String, String> COLOURS = new LinkedHashMap<>();

    private static void token(String token, String... literals) {
        for (String literal : literals) {
            COLOURS.put(literal, token);
        }
    }

    static {
        token("var(--ld-ink)", "#495057", "#212529", "#343a40", "#252529", "#000");
        token("var(--ld-quiet)", "#6c757d", "#adb5bd", "#607d8b", "rgb(86.4,112.5,125.1)", "#9c27b0", "rgb(140.4,35.1,158.4)");
        token("var(--ld-ink)", "rgb(76.8,100,111.2)", "rgb(124.8,31.2,140.8)");
        token("var(--ld-paper)", "#fff", "#ffffff", "#fbfcfc", "#f8f8f8", "rgba(255,255,255,.9)");
        token("var(--ld-ground)", "#f8f9fa", "#efefef", "#ebebef");
        token("var(--ld-hover)", "#e9ecef", "rgba(96,125,139,.04)", "rgba(156,39,176,.04)");
        token("var(--ld-line)", "#dee2e6", "rgba(0,0,0,.08)", "#dadada", "rgba(96,125,139,.16)", "rgba(156,39,176,.16)");
        token("var(--ld-line-control)", "#ced4da");
        token("var(--ld-accent)", "#2196f3", "#3f51b5");
        token("var(--ld-accent-dark)", "rgb(12.7384615385,136.9384615385,235.6615384615)", "rgb(11.3230769231,121.7230769231,209.4769230769)");
        token("var(--ld-accent-soft)", "#e3f2fd", "rgba(33,150,243,.04)", "rgba(33,150,243,.16)", "rgb(137.4,200.4,246.6)", "rgba(33,150,243,.12)");
        token("var(--ld-red)", "#f44336", "#d32f2f", "#b71c1c", "#ef5350", "#e0284f", "#ff4032", "#e60017", "#e91e63", "#c62828", "#e53935");
        token("var(--ld-amber)", "#fbc02d", "#7f6003", "#ffc107", "#f57c00", "rgb(250.446728972,183.2859813084,15.953271028)");
        token("var(--ld-green)", "#689f38", "#4caf50", "#009688", "rgb(93.6,143.1,50.4)", "#1b5e20");
        token("var(--ld-blue)", "#0288d1", "#01579b", "#03a9f4", "#00bcd4", "rgb(1.8,122.4,188.1)", "rgb(1.6,108.8,167.2)");
        token("var(--ld-red-soft)", "#ffcdd2", "rgba(211,47,47,.04)", "rgba(211,47,47,.16)");
        token("var(--ld-amber-soft)", "#ffecb3", "rgba(251,192,45,.04)", "rgba(251,192,45,.16)");
        token("var(--ld-green-soft)", "#c8e6c9", "rgba(104,159,56,.04)", "rgba(104,159,56,.16)", "rgba(200,230,201,.8)");
        token("var(--ld-blue-soft)", "#b3e5fc", "rgba(2,136,209,.04)", "rgba(2,136,209,.16)");
        token("var(--ld-veil)", "rgba(0,0,0,.4)", "rgba(0,0,0,.5)", "rgba(0,0,0,.7)", "rgba(0,0,0,.8)", "rgba(0,0,0,.9)");
        token("transparent", "rgba(0,0,0,0)", "rgba(255,255,255,0)");
    }

    private static final Map<String, String> SPACE = new LinkedHashMap<>();

    static {
        SPACE.put(".125rem", "var(--ld-space-1)");
        SPACE.put(".2rem", "var(--ld-space-1)");
        SPACE.put(".25rem", "var(--ld-space-1)");
        SPACE.put(".5rem", "var(--ld-space-2)");
        SPACE.put(".75rem", "var(--ld-space-3)");
        SPACE.put("1rem", "var(--ld-space-4)");
        SPACE.put("1.25rem", "var(--ld-space-4)");
        SPACE.put("1.5rem", "var(--ld-space-5)");
        SPACE.put("2rem", "var(--ld-space-6)");
        SPACE.put("3rem", "var(--ld-space-7)");
    }

    private static final Map<String, String> TYPE = new LinkedHashMap<>();

    static {
        TYPE.put("1rem", "var(--ld-text)");
        TYPE.put("1.125rem", "var(--ld-heading-4)");
        TYPE.put("1.143rem", "var(--ld-heading-4)");
        TYPE.put("1.25rem", "var(--ld-heading-4)");
        TYPE.put("1.3rem", "var(--ld-heading-4)");
        TYPE.put("1.5rem", "var(--ld-heading-3)");
        TYPE.put("2rem", "var(--ld-heading-2)");
        TYPE.put("2.5rem", "var(--ld-heading-1)");
        TYPE.put(".75rem", "var(--ld-text-small)");
        TYPE.put(".625rem", "var(--ld-text-small)");
    }

    public static void main(String[] arguments) throws IOException {
        String css = saga(Path.of(arguments[0]));
        css = css.replaceAll("(?s):root\\{[^}]*\\}", "");
        css = withoutPlainInputs(css);
        css = declarations(css);
        refuseUnknownColours(css);
        Files.createDirectories(TARGET.getParent());
        Files.writeString(TARGET, notice() + readable(css), StandardCharsets.UTF_8);
    }

    private static String saga(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var entry = zip.getEntry("META-INF/resources/primefaces-saga-blue/theme.css");
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }

    /** Saga restyles every plain input and select of a page, buttons too; plain elements are base.css's business. */
    private static String withoutPlainInputs(String css) {
        return css.replaceAll("body select(:\\w+)?,body input:not\\(\\[role=combobox\\][^{]*\\{[^}]*\\}", "");
    }

    private static String declarations(String css) {
        return replace(css, "([{;])([a-z-]+):([^;{}]+)(?=[;}])", match -> {
            String property = match.group(2);
            return match.group(1) + property + ":" + value(property, match.group(3));
        });
    }

    private static String value(String property, String value) {
        if (property.equals("box-shadow")) {
            return shadow(value);
        }
        if (property.equals("color") && value.matches("#fff(fff)?")) {
            return "var(--ld-on-accent)";
        }
        if (property.equals("font-family") && value.startsWith("-apple-system")) {
            return "var(--ld-font)";
        }
        if (property.equals("font-size")) {
            return TYPE.getOrDefault(value, value);
        }
        if (property.equals("font-weight")) {
            return value.equals("700") ? "600" : value;
        }
        if (property.equals("border-radius") && value.endsWith("px")) {
            return value.equals("4px") ? "var(--ld-radius)" : value;
        }
        if (property.equals("transition")) {
            return value.replaceAll("\\.[23]s", "var(--ld-motion)");
        }
        if (property.equals("padding") && value.equals(".5rem .5rem")) {
            return "var(--ld-space-1) var(--ld-space-2)";
        }
        if (property.equals("padding") && value.equals(".5rem 1rem")) {
            return "var(--ld-space-1) var(--ld-space-4)";
        }
        if (property.equals("padding") && value.equals("1rem 1rem")) {
            return "var(--ld-space-2) var(--ld-space-3)";
        }
        if (property.startsWith("padding") || property.startsWith("margin") || property.equals("gap")) {
            return spaced(value);
        }
        return coloured(value);
    }

    private static String shadow(String value) {
        if (value.equals("none")) {
            return value;
        }
        if (value.startsWith("inset")) {
            return "inset var(--ld-focus-ring)";
        }
        return value.startsWith("0 0 0 .2") ? "var(--ld-focus-ring)" : "var(--ld-shadow)";
    }

    private static String spaced(String value) {
        if (value.contains("(")) {
            return value;
        }
        List<String> parts = new ArrayList<>();
        for (String part : value.split(" ")) {
            parts.add(SPACE.getOrDefault(part, part));
        }
        return String.join(" ", parts);
    }

    private static String coloured(String value) {
        return replace(value, LITERAL, match -> {
            String literal = match.group().replace(", ", ",").toLowerCase();
            return COLOURS.containsKey(literal) ? COLOURS.get(literal) : nearest(literal);
        });
    }

    /** Saga writes some texts of messages and buttons as computed colours; they are told apart by their hue. */
    private static String nearest(String literal) {
        if (literal.startsWith("hsl")) {
            double hue = Double.parseDouble(literal.substring(literal.indexOf('(') + 1, literal.indexOf(',')));
            return hue < 20 || hue > 330 ? "var(--ld-red)" : hue < 70 ? "var(--ld-amber)" : hue < 170 ? "var(--ld-green)" : "var(--ld-blue)";
        }
        if (literal.startsWith("rgb(")) {
            String[] parts = literal.substring(4, literal.length() - 1).split(",");
            double red = Double.parseDouble(parts[0]), green = Double.parseDouble(parts[1]), blue = Double.parseDouble(parts[2]);
            if (red > green && green > 1.3 * blue) {
                return "var(--ld-amber)";
            }
            return red > green && red > blue ? "var(--ld-red)" : green > blue ? "var(--ld-green)" : "var(--ld-blue)";
        }
        return literal;
    }

    private static void refuseUnknownColours(String css) {
        var unknown = new TreeSet<String>();
        var literals = Pattern.compile(LITERAL).matcher(css.replaceAll("\"[^\"]*\"", ""));
        while (literals.find()) {
            int brace = Math.max(css.lastIndexOf('{', literals.start()), 0);
            boolean inSelector = brace < css.lastIndexOf('}', literals.start());
            if (!inSelector) {
                unknown.add(literals.group());
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("no token for " + unknown);
        }
    }

    private static String readable(String css) {
        return css.replace("}", "}\n").replaceAll("(@media[^{]+\\{)", "$1\n");
    }

    private static String notice() {
        return """
                @charset "UTF-8";
                /* Derived from the saga-blue theme of PrimeFaces 15.0.13, Copyright (c) 2009-2019 PrimeTek, MIT License (see NOTICE).
                   Made by themes/derive/DeriveTheme.java: change that program or liandong/desk.css, not this file. */
                """;
    }

    private static String replace(String text, String pattern, Function<MatchResult, String> replacement) {
        return Pattern.compile(pattern).matcher(text).replaceAll(match ->
                java.util.regex.Matcher.quoteReplacement(replacement.apply(match)));
    }
}
