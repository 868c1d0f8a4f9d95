// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.api.http.AllowedOrigins;
import dev.whatcrisis.local.door.Doorway;
import dev.whatcrisis.local.tell.TellFlags;
import dev.whatcrisis.local.tell.Telling;
import dev.whatcrisis.watch.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/**
 * The product itself, over a recorded feed, in each language: every text of the page, of its labels, of the messages and of
 * the page behind their link stands in that language's file, or somebody gave it.
 */
class RunInLanguageTest {
    /** Everything that is read or read out; a letter is one text, whatever is marked in it. */
    private static final String TEXTS = """
        const whole = [...document.querySelectorAll('.letter, pre')];
        const inside = (node) => whole.some((w) => w.contains(node));
        const texts = new Set();
        const say = (node, text) => text.trim() && texts.add(`${node.closest('[lang]').lang} ${text.trim()}`);
        whole.forEach((node) => say(node, node.textContent));
        const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const parent = walk.currentNode.parentElement;
          if (!inside(parent) && !parent.closest('style, script, noscript, template, blockquote')) {
            say(parent, walk.currentNode.data);
          }
        }
        document.querySelectorAll('*').forEach((node) => ['aria-label', 'title', 'placeholder', 'alt']
          .forEach((name) => say(node, node.getAttribute(name) ?? '')));
        return [...texts];
        """;

    private static final Pattern LINK = Pattern.compile("(?:http://)?(127\\.0\\.0\\.1:\\d+/a/\\w{11})");
    private static final String BRAND = "Harbour Ales";
    private static final List<String> NAMES =
            List.of("Wren", "Finch", "Heron", "Teal", "Swift", "Crane", "Robin", "Lark");

    /** Names, and the words of the posts by which the incident is known. */
    private static final List<String> GIVEN = List.of(
            BRAND,
            "What Crisis?",
            "harbour-ales",
            "rss",
            "You",
            "local",
            "admin",
            "English",
            "Français",
            "Deutsch",
            "Español",
            "Italiano",
            "Português",
            "EN",
            "FR",
            "DE",
            "ES",
            "IT",
            "PT",
            "public-cases",
            "Bud Light 2023",
            "Tide Pods 2018");

    /** What eight people tell, in the reader's language, so that drafts are in it, too; with the words that stand out. */
    private static final Map<Language, List<String>> TOLD = Map.of(
            Language.EN,
            List.of(
                    "My bottle of %s exploded and cut my hand, I am in hospital, photo number %d",
                    "bottle", "exploded", "hospital", "cut", "photo", "number", "hand"),
            Language.FR,
            List.of(
                    "Ma bouteille de %s a explosé, main coupée, je suis à l’hôpital, photo %d",
                    "bouteille", "explosé", "hôpital", "coupée", "photo", "main"),
            Language.DE,
            List.of(
                    "Meine Flasche %s ist explodiert, Hand zerschnitten, ich bin im Krankenhaus, Foto %d",
                    "flasche", "explodiert", "krankenhaus", "zerschnitten", "foto", "hand"),
            Language.ES,
            List.of(
                    "Mi botella de %s explotó y me cortó la mano, estoy en el hospital, foto %d",
                    "botella", "explotó", "hospital", "cortó", "foto", "mano"),
            Language.IT,
            List.of(
                    "La mia bottiglia di %s è esplosa, mano tagliata, sono in ospedale, foto %d",
                    "bottiglia", "esplosa", "ospedale", "tagliata", "foto", "mano"),
            Language.PT,
            List.of(
                    "A minha garrafa de %s explodiu, mão cortada, estou no hospital, foto %d",
                    "garrafa", "explodiu", "hospital", "cortada", "foto", "mão"));

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElseThrow());
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_is_of_the_readers_language_or_was_given(Language language) throws IOException {
        Instant now = InstantSource.system().instant();
        SERVER.stubFor(
                get("/feed").willReturn(ok(feed(language, now)).withHeader("Content-Type", "application/rss+xml")));
        String feed = "rss:" + SERVER.baseUrl() + "/feed";
        String gone = "rss:" + SERVER.baseUrl() + "/gone";
        WatchFlags flags = flags(
                "--brand",
                BRAND,
                "--language",
                language.tag(),
                "--zone",
                noonIs(now).getId());
        flags.queries.addAll(List.of(feed, gone));
        List<String> given = Stream.of(GIVEN, NAMES, TOLD.get(language), posts(language), List.of(feed, gone))
                .flatMap(List::stream)
                .toList();

        SourceFlags sources = new SourceFlags();
        sources.allowLoopback = true;
        try (Product product = Product.open(
                folder,
                Doorway.here(0),
                sources.settings(),
                flags,
                AllowedOrigins.NONE,
                Telling.of(new TellFlags()),
                new PrintWriter(new StringWriter()))) {
            product.start(Duration.ofSeconds(1));
            browser.open(product.link());
            browser.await("#word");
            PageTest.visit(browser, "incidents");
            browser.awaitTrue(
                    "(document.dispatchEvent(new Event('visibilitychange')), document.querySelector('#outbox pre') !=="
                            + " null && document.querySelector('#incidents .row a') !== null)");
            for (String room : PageTest.ROOMS) {
                PageTest.visit(browser, room);
                browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })");

                assertThat(strange(language, given)).as("in the room " + room).isEmpty();
            }
            PageTest.openIncident(browser);
            browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
            assertThat(strange(language, given))
                    .as("on the page of the incident")
                    .isEmpty();
            PageTest.visit(browser, "posts");
            browser.await("#latest blockquote");
            PageTest.visit(browser, "incidents");
            browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
            Matcher link = LINK.matcher(browser.text("#outbox"));
            assertThat(link.find()).as("a link in the outbox").isTrue();
            browser.open("http://" + link.group(1));
            assertThat(browser.has("form button")).isTrue();
            assertThat(strange(language, given))
                    .as("behind the link of a message")
                    .isEmpty();
        }
    }

    /** What is neither a text of the language that its element is marked with, nor given; nothing is marked with others. */
    private static List<String> strange(Language language, List<String> given) {
        Map<String, BookWords> books = new HashMap<>();
        for (Language known : Language.values()) {
            books.put(known.tag(), new BookWords(known, given.stream()));
        }
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language.tag());
        List<?> texts = (List<?>) browser.run(TEXTS);
        assertThat(texts).hasSizeGreaterThan(10);
        return texts.stream()
                .map(text -> LINK.matcher(text.toString()).replaceAll(""))
                .flatMap(text -> text.substring(3).lines().map(line -> text.substring(0, 3) + line))
                .filter(line -> !books.get(line.substring(0, 2)).hold(line.substring(3)))
                .toList();
    }

    private static WatchFlags flags(String... args) {
        WatchFlags flags = new WatchFlags();
        new CommandLine(new RunCommandTest.Holder(flags)).parseArgs(args);
        return flags;
    }

    /** A zone in which nobody sleeps now. */
    private static ZoneOffset noonIs(Instant now) {
        return ZoneOffset.ofHours(12 - now.atZone(ZoneOffset.UTC).getHour());
    }

    private static List<String> posts(Language language) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(
                        n -> String.format(language.locale(), TOLD.get(language).getFirst(), BRAND, n))
                .toList();
    }

    private static String feed(Language language, Instant now) {
        List<String> posts = posts(language);
        return IntStream.range(0, posts.size())
                .mapToObj(
                        n -> "<item><guid>p" + n + "</guid><author>" + NAMES.get(n) + "</author><title>" + posts.get(n)
                                + "</title><pubDate>"
                                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        now.minusSeconds(60L * n).atZone(ZoneOffset.UTC))
                                + "</pubDate></item>")
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Tap news</title>", "</channel></rss>"));
    }
}
