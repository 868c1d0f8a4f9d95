// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window, with a profile of its own that is gone afterwards. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Why no browser can be started here; empty when one can. */
    static Optional<String> missing() {
        if (NAMES.stream().noneMatch(name -> onPath(name).isPresent())) {
            return Optional.of("no Chromium on the PATH (looked for " + String.join(", ", NAMES) + ")");
        }
        return onPath("chromedriver").isPresent() ? Optional.empty() : Optional.of("no chromedriver on the PATH");
    }

    static Browser start() {
        Path chromium = NAMES.stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .orElseThrow();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(String address) {
        driver.get("about:blank");
        driver.get(address);
    }

    /** Sees the page as on a screen of this size, in light or dark. */
    void screen(int width, int height, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void allowClipboard(String origin) {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite"), "origin", origin));
    }

    /** Forgets the token and the language of what is open. */
    void forget() {
        run("sessionStorage.clear(); localStorage.clear();");
    }

    String address() {
        return Optional.ofNullable(driver.getCurrentUrl()).orElse("");
    }

    Object run(String script, Object... arguments) {
        return Optional.ofNullable(driver.executeScript(script, arguments)).orElse("");
    }

    String later(String script) {
        return String.valueOf(driver.executeAsyncScript(script));
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    void choose(String selector, String value) {
        find(selector + " option[value=" + value + "]").click();
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    String text(String selector) {
        return find(selector).getText();
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Waits until something shows, however slow this machine is today. */
    void await(String selector) {
        await(() -> has(selector), selector);
    }

    void awaitText(String selector, String part) {
        await(
                () -> has(selector)
                        && String.valueOf(run("return document.querySelector(arguments[0]).textContent", selector))
                                .contains(part),
                selector + " with " + part);
    }

    /** Waits until an expression of the page's own is true. */
    void awaitTrue(String expression) {
        await(() -> Boolean.TRUE.equals(run("return " + expression)), expression);
    }

    private void await(Supplier<Boolean> seen, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.get()) {
            assertThat(System.nanoTime())
                    .as("waited in vain for %s; console: %s", what, console())
                    .isLessThan(end);
            pause();
        }
    }

    /** What the console has said since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
