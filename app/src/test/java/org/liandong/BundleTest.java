package org.liandong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text comes from a bundle, and every bundle says the same in both languages. */
class BundleTest {

    private static final Path BUNDLES = Path.of("src/main/resources/liandong");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Tags, expressions and comments: what is left of a page is literal text. */
    private static final Pattern MARKUP = Pattern.compile("(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<[^>]*>|#\\{[^}]*}");

    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("\\s(?:label|title|alt|placeholder|aria-label|help|emptyTitle|emptyHint)=\"[^#\"]+\"");
    private static final Pattern TEXT_KEY = Pattern.compile("\\b(\\w+)Text\\['([\\w.]+)']");
    private static final Pattern JAVA_KEY =
            Pattern.compile("\"(" + String.join("|", features()) + ")\\.([a-z]\\w*\\.\\w+)\"");

    /** The name of the other language, and a date as Chinese sheets write it. */
    private static final Set<String> CHINESE_IN_ENGLISH = Set.of("frame.otherLanguage", "org.dateImpossible");

    static List<String> features() {
        try (var folders = Files.list(BUNDLES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> pages() {
        return files(PAGES, ".xhtml");
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHaveTheSameKeys(String feature) {
        assertThat(bundle(feature, "messages_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        bundle(feature, "messages.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesTellTheSameValues(String feature) {
        var chinese = bundle(feature, "messages.properties");
        var english = bundle(feature, "messages_en.properties");

        assertThat(chinese.stringPropertyNames().stream()
                        .filter(key -> !values(chinese.getProperty(key)).equals(values(english.getProperty(key, "")))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void theEnglishTextsHaveNoChineseInThem(String feature) {
        var english = bundle(feature, "messages_en.properties");

        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !CHINESE_IN_ENGLISH.contains(key))
                        .filter(key -> HAN.matcher(english.getProperty(key)).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void aPageInChineseNeverFallsBackToTheLanguageOfTheMachine(String feature) {
        assertThat(BUNDLES.resolve(feature).resolve("messages_zh.properties")).exists();
        assertThat(bundle(feature, "messages_zh.properties")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHasTextOfItsOwn(Path page) {
        String source = read(page);
        String left = MARKUP.matcher(source).replaceAll(" ").replaceAll("&[#\\w]+;", " ");

        assertThat(left.replaceAll("[\\s/·|,:()]+", "")).isEmpty();
        assertThat(LITERAL_ATTRIBUTE.matcher(source).results().map(found -> found.group()
                        .strip()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTextAPageAsksForIsThere(Path page) {
        var missing = new TreeSet<String>();
        TEXT_KEY.matcher(read(page)).results().forEach(found -> {
            if (!has(found.group(1), found.group(2))) {
                missing.add(found.group(1) + "." + found.group(2));
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextTheProgramAsksForIsThere() {
        var missing = new TreeSet<String>();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            JAVA_KEY.matcher(read(source)).results().forEach(found -> {
                if (!has(found.group(1), found.group(2)) && !isRuleOfTheTable(found.group())) {
                    missing.add(found.group());
                }
            });
        }

        assertThat(missing).isEmpty();
    }

    /** Names of dated rules, jobs and announcements look like keys of texts. */
    private static boolean isRuleOfTheTable(String quoted) {
        String name = quoted.substring(1, quoted.length() - 1);
        return read(Path.of("../tenants/src/main/resources/tenants/beijing/rules.csv"))
                        .contains("\n" + name + ",")
                || Set.of(
                                "registry.organizations.changed",
                                "tenancy.hubs.changed",
                                "report.figures.compared",
                                "rules.rule.changed")
                        .contains(name);
    }

    private static boolean has(String feature, String key) {
        return features().contains(feature)
                && bundle(feature, "messages.properties").containsKey(key);
    }

    private static Set<String> values(String text) {
        var found = new TreeSet<String>();
        VALUE.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties bundle(String feature, String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(feature).resolve(file), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(
                    all.filter(file -> file.toString().endsWith(ending)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
