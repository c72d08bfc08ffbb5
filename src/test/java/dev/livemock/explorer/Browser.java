package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** Drives the explorer in a headless Chromium. Fields and buttons are found by their labels. */
final class Browser {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");

    private static @Nullable Browser shared;

    private final Path profile;
    private final ChromeDriver driver;
    private int loads;

    private Browser(Path chromium, Path chromedriver, Path profile) {
        this.profile = profile;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + profile,
                "--window-size=1400,1100");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .build(),
                options);
    }

    /** Returns the browser of this process, which ends with the process. Skips the test if none is installed. */
    static Browser shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    private static Browser start() {
        Optional<Path> chromium = CHROMIUM.stream().flatMap(Browser::onPath).findFirst();
        Optional<Path> driver = onPath("chromedriver").findFirst();
        assumeTrue(chromium.isPresent(), "Chromium is not installed; see .ci/run for how to install it");
        assumeTrue(driver.isPresent(), "chromedriver is not installed; see .ci/run for how to install it");
        try {
            return new Browser(chromium.get(), driver.get(), Files.createTempDirectory("livemock-browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }

    /** Loads the page with a URL fragment. Each URL has another query, since the browser would not load the same page again. */
    Browser open(int port, String hash) {
        loads++;
        driver.get("http://localhost:" + port + "/explorer?" + loads + hash);
        find(By.id("operation"));
        return this;
    }

    Browser openRoot(int port) {
        driver.get("http://localhost:" + port + "/");
        find(By.id("operation"));
        return this;
    }

    Browser fill(String label, String text) {
        field(label).sendKeys(Keys.chord(Keys.CONTROL, "a") + text);
        return this;
    }

    /** Inserts a text that cannot be typed, such as one with an emoji. */
    Browser paste(String label, String text) {
        driver.executeScript(
                "arguments[0].value = arguments[1];"
                        + "arguments[0].dispatchEvent(new InputEvent('input', {bubbles: true}));",
                field(label),
                text);
        return this;
    }

    Browser select(String label, String value) {
        new Select(field(label)).selectByValue(value);
        return this;
    }

    String valueOf(String label) {
        return Objects.toString(field(label).getDomProperty("value"));
    }

    Browser awaitValue(String label, String value) {
        until(() -> valueOf(label).equals(value), label + " is " + value);
        return this;
    }

    private WebElement field(String label) {
        String id = find(By.xpath("//label[normalize-space(text())='" + label + "']"))
                .getDomAttribute("for");
        return find(By.id(Objects.requireNonNull(id)));
    }

    Browser click(String name) {
        return click(By.xpath("//*[self::button or self::a][normalize-space()='" + name + "']"));
    }

    /** Scrolls to an element and clicks it. Without scrolling, the message at the top of the page could cover it. */
    Browser click(By element) {
        WebElement found = find(element);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        found.click();
        return this;
    }

    WebElement find(By element) {
        return await().until(driver -> driver.findElement(element));
    }

    /** Waits until the element with this ID contains a text. */
    Browser awaitText(String id, String text) {
        return awaitText(By.id(id), text);
    }

    Browser awaitText(By element, String text) {
        until(() -> driver.findElement(element).getText().contains(text), element + " shows " + text);
        return this;
    }

    /** Sends the call, and waits for its response. */
    Browser call() {
        String before = requestId();
        click("Call");
        until(() -> !requestId().equals(before), "a new response is shown");
        return this;
    }

    private String requestId() {
        return driver.findElements(By.id("request-id")).stream()
                .map(WebElement::getText)
                .findFirst()
                .orElse("");
    }

    String body() {
        return find(By.cssSelector("[aria-label='Response body']")).getText();
    }

    /** Waits until the code contains a text, and returns the code. */
    String codeWith(String text) {
        By code = By.cssSelector("[aria-label='Code']");
        awaitText(code, text);
        return find(code).getText();
    }

    /** Returns the cells of a column of the table whose label starts with a text. */
    List<String> column(String table, int number) {
        return driver
                .findElements(By.cssSelector("table[aria-label^='" + table + "'] tbody td:nth-child(" + number + ")"))
                .stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Returns the cells of a row of the table whose label starts with a text. */
    List<String> row(String table, int number) {
        return driver
                .findElements(
                        By.cssSelector("table[aria-label^='" + table + "'] tbody tr:nth-child(" + number + ") td"))
                .stream()
                .map(WebElement::getText)
                .toList();
    }

    void until(Supplier<Boolean> condition, String what) {
        await().withMessage(what).until(ignored -> condition.get());
    }

    private WebDriverWait await() {
        WebDriverWait wait = new WebDriverWait(driver, TIMEOUT, Duration.ofMillis(30));
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    Object run(String script) {
        return Objects.requireNonNull(driver.executeScript(script));
    }

    /** Accepts the next confirmation dialog. */
    Browser confirm() {
        await().until(ignored -> driver.switchTo().alert()).accept();
        return this;
    }

    String clipboard() {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return Objects.requireNonNull(
                        driver.executeAsyncScript(
                                "const done = arguments[0]; navigator.clipboard.readText().then(done, (e) => done(String(e)));"))
                .toString();
    }

    Browser resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Writes a screenshot of the top of the page. */
    void screenshot(Path file) {
        driver.executeScript("window.scrollTo(0, 0)");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Discards the messages in the console that a test has provoked. */
    void clearConsole() {
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** Asserts that the console contains no messages except for error responses, which a test may have provoked. */
    void assertNoConsoleErrors() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .allMatch(message -> message.contains("the server responded with a status of"), "is an error response");
    }

    private void close() {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile.toFile());
    }
}
