package org.liandong.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.liandong.shared.Clocks;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The one headless Chromium of a test run. An account fills in the identity provider's form once; when it comes back, the
 * browser has its cookie again. A test says first who it is: {@code chromium.as("street.officer").open("/h/110105026/")}.
 */
public final class Chromium implements AutoCloseable {

    public static final String SITE = System.getenv().getOrDefault("LIANDONG_PUBLIC_URL", "http://127.0.0.1:8080");

    private static final String PASSWORD = "liandong-demo";
    private static final String SESSION = "liandong";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path kept;
    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private final Map<String, String> sessions = new HashMap<>();
    private String account;
    private int width;
    private long putUpUntil;

    /** @param kept where downloads and the pictures of failed tests are put */
    public Chromium(Path kept) {
        this.kept = kept.toAbsolutePath();
        var logged = new LoggingPreferences();
        logged.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(found("chromium", "chromium-browser", "google-chrome"))
                .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars")
                .addArguments("--window-size=1440,900", "--force-prefers-reduced-motion", "--lang=zh-CN")
                .setExperimentalOption(
                        "prefs",
                        Map.of(
                                "intl.accept_languages",
                                "zh-CN,zh",
                                "credentials_enable_service",
                                false,
                                "download.default_directory",
                                downloads().toString()));
        options.setCapability("goog:loggingPrefs", logged);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(found("chromedriver"))
                        .build(),
                options);
        wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
        wait.ignoring(StaleElementReferenceException.class, NoSuchElementException.class);
        desktop();
    }

    private static File found(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.concat(
                                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/bin"))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the page tests need " + List.of(names)));
    }

    /** Goes on as somebody with a demo account, logged in if that was ever asked for. */
    public Chromium as(String wanted) {
        if (!wanted.equals(account)) {
            visitor();
            account = wanted;
            if (sessions.containsKey(wanted)) {
                driver.executeCdpCommand(
                        "Network.setCookie", Map.of("name", SESSION, "value", sessions.get(wanted), "url", SITE));
            }
        }
        return this;
    }

    /** Goes on as somebody nobody knows. */
    public Chromium visitor() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        account = null;
        return this;
    }

    /** The window of somebody who works at a desk. */
    public Chromium desktop() {
        return window(1440, 900, false);
    }

    /** A sheet of A4, as a page is printed on it. */
    public Chromium paper() {
        return window(718, 1020, false).medium("print");
    }

    /** The window of a phone. */
    public Chromium phone() {
        return window(390, 844, true);
    }

    /** A large screen at 200 %, or a tablet. */
    public Chromium magnified() {
        return window(960, 600, false);
    }

    /** How many pixels wide the window is. */
    public int width() {
        return width;
    }

    private Chromium window(int pixels, int height, boolean mobile) {
        width = pixels;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
        return medium("");
    }

    private Chromium medium(String name) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", name));
        return this;
    }

    /** Whether pages may run scripts. */
    public Chromium scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
        return this;
    }

    /** Opens an address of the site, and logs in where that is asked for. */
    public Chromium open(String path) {
        driver.get(SITE + path);
        if (account != null && asksForPassword()) {
            logIn(account);
        }
        return this;
    }

    /** Opens whatever address, also one of another site. */
    public Chromium go(String address) {
        driver.get(address);
        return this;
    }

    public boolean asksForPassword() {
        return has("#kc-form-login");
    }

    /** Fills in the identity provider's form. */
    public void logIn(String user) {
        type("#username", user);
        type("#password", PASSWORD);
        press("#kc-login");
        until("logged in as " + user, () -> driver.getCurrentUrl().startsWith(SITE));
        sessions.put(user, driver.manage().getCookieNamed(SESSION).getValue());
        account = user;
    }

    /** What the account had is over. */
    public void loggedOut() {
        sessions.remove(account);
        account = null;
    }

    /** The path and query that is shown. */
    public String address() {
        return driver.getCurrentUrl().substring(SITE.length());
    }

    public String title() {
        return driver.getTitle();
    }

    public String source() {
        return driver.getPageSource();
    }

    /** The status with which the page was answered. */
    public int status() {
        return ((Number) run("return performance.getEntriesByType('navigation')[0].responseStatus")).intValue();
    }

    public Set<?> cookies() {
        return driver.manage().getCookies();
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** The text a reader sees there. */
    public String text(String css) {
        return find(css).getText();
    }

    /** What each of them says, at one moment. */
    @SuppressWarnings("unchecked")
    public List<String> texts(String css) {
        return (List<String>)
                run("return [...document.querySelectorAll(arguments[0])].map(found => found.innerText.trim())", css);
    }

    public List<String> attributes(String css, String name) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(element -> element.getDomAttribute(name))
                .toList();
    }

    public Chromium click(String css) {
        find(css).click();
        return this;
    }

    /** Presses what leads to another page, or to the same one anew, and waits until that is there. */
    public Chromium press(String css) {
        return leave(find(css));
    }

    /** Follows a link by its words. */
    public Chromium follow(String linkText) {
        return leave(driver.findElement(By.linkText(linkText)));
    }

    private Chromium leave(WebElement by) {
        var page = find("html");
        by.click();
        wait.withMessage("another page").until(shown -> isGone(page));
        wait.withMessage("the whole of another page")
                .until(shown -> "complete".equals(run("return document.readyState")));
        return this;
    }

    /** A page that goes while the browser is asked about it is told by another error than one that has gone. */
    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (WebDriverException gone) {
            if (gone instanceof StaleElementReferenceException
                    || String.valueOf(gone.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw gone;
        }
    }

    public Chromium type(String css, String text) {
        var field = find(css);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Puts a file into a file field. */
    public Chromium choose(String css, String name, byte[] content) {
        try {
            var file = made(kept.resolve("uploads")).resolve(name);
            Files.write(file, content);
            find(css).sendKeys(file.toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows a link to a file and waits until it lies there. */
    public byte[] download(String css) {
        try {
            for (File old : downloads().toFile().listFiles()) {
                Files.delete(old.toPath());
            }
            click(css);
            until("a whole file", () -> {
                var names = downloads().toFile().list();
                return names.length == 1 && !names[0].endsWith(".crdownload") && !names[0].startsWith(".");
            });
            return Files.readAllBytes(downloads().toFile().listFiles()[0].toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request from the page, with its cookies, as a form made by hand would; the status of the answer. */
    public int post(String path) {
        return ((Number) driver.executeAsyncScript(
                        "fetch(arguments[0], {method: 'POST', body: new URLSearchParams({a: 1})})"
                                + ".then(answer => arguments[1](answer.status))",
                        path))
                .intValue();
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public Object runAsync(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    public void until(String what, Supplier<Boolean> condition) {
        wait.withMessage(() -> what + ", but " + seen()).until(shown -> condition.get());
    }

    /** What a log that has no pictures should tell about the page. */
    private String seen() {
        return "%s (%s) says %s %s"
                .formatted(
                        address(),
                        run("return `${document.readyState}, ${document.visibilityState}`"),
                        texts("#messages, [role=status], [role=alert]"),
                        complaints());
    }

    /** What the browser complained about since this was asked last, but for what was put up with. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .filter(entry -> entry.getTimestamp() > putUpUntil)
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Puts up with all that the browser has complained about so far, also with what it tells only later. */
    public Chromium putUp() {
        putUpUntil = Clocks.machine().millis();
        return this;
    }

    /** Keeps what is shown, for whoever looks into a failure. */
    public void keep(String name) {
        try {
            var folder = made(kept.resolve("failures"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            Files.writeString(
                    folder.resolve(name + ".html"),
                    "<!-- " + driver.getCurrentUrl() + " -->\n" + source(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path downloads() {
        return made(kept.resolve("downloads"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
