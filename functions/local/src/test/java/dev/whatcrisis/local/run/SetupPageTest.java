// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.api.http.AllowedOrigins;
import dev.whatcrisis.local.door.Doorway;
import dev.whatcrisis.local.tell.MailServer;
import dev.whatcrisis.local.tell.TellFlags;
import dev.whatcrisis.local.tell.Telling;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import picocli.CommandLine;

/** A newcomer sets up a watch with nothing but what the page asks for, over sources on this machine. */
class SetupPageTest extends InBrowser {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    private final Instant now = InstantSource.system().instant();
    private final StringWriter printed = new StringWriter();
    private final NtfyServer ntfy = new NtfyServer();
    private final MailServer mail = MailServer.open();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        ntfy.close();
        mail.close();
    }

    @BeforeEach
    void serve() {
        SERVER.stubFor(get(urlPathEqualTo("/hn/api/v1/search_by_date"))
                .willReturn(okJson("""
                    {"hits":[{"objectID":"1","created_at_i":%d,"author":"kettle_fan","comment_text":"The Harbour Ales lid is loose"}],
                     "nbHits":1,"page":0,"nbPages":1,"hitsPerPage":100}\
                    """.formatted(now.minusSeconds(7200).getEpochSecond()))));
        SERVER.stubFor(get(urlPathEqualTo("/rss/rss/search")).willReturn(feed("Harbour Ales opens a tap")));
        SERVER.stubFor(get(urlPathEqualTo("/rss/feed")).willReturn(feed("Harbour Ales in the paper")));
        SERVER.stubFor(get(urlPathMatching("/mastodon/api/v1/timelines/tag/.*")).willReturn(okJson("[]")));
        SERVER.stubFor(get(urlPathEqualTo("/mastodon/api/v1/accounts/lookup")).willReturn(okJson("""
            {"id":"1","username":"harbour","acct":"harbour","uri":"https://social.example/users/harbour","followers_count":1234}\
            """)));
        SERVER.stubFor(get(urlPathMatching("/mastodon/api/v1/accounts/1/statuses"))
                .willReturn(okJson("""
                    [{"id":"7","created_at":"%s","uri":"https://social.example/users/harbour/statuses/7","url":"https://social.example/@harbour/7",
                      "content":"<p>Our tap is open</p>","language":"en","account":{"id":"1","username":"harbour","acct":"harbour",
                      "url":"https://social.example/@harbour","uri":"https://social.example/users/harbour"}}]\
                    """.formatted(now.minusSeconds(10_800)))));
        browser.screen(390, 844, "light");
    }

    @Test
    void four_steps_lead_to_a_watched_brand_and_a_message_that_arrived() throws IOException {
        try (Product product = Product.open(
                folder,
                Doorway.here(0),
                settings(),
                new WatchFlags(),
                AllowedOrigins.NONE,
                Telling.of(told()),
                new PrintWriter(printed, true))) {
            product.start(Duration.ofSeconds(1));
            browser.open(product.link());

            terms();
            sources();
            accounts();
            people();

            assertThat(browser.console()).isEmpty();
            browser.find("[data-act=finish]").click();
            browser.await("#word");

            Watch watch = product.watches().getFirst();
            assertThat(watch.brand()).isEqualTo("Harbour Ales");
            assertThat(watch.queries())
                    .extracting(Query::key)
                    .contains(
                            "hackernews:Harbour Ales",
                            "mastodon:#harbourales",
                            "rss:http://paper.example/feed",
                            "mastodon:@harbour@social.example");
            assertThat(watch.ownAccounts()).extracting(OwnAccount::handle).containsExactly("harbour@social.example");
            settings(product);
            push(product);
        }
    }

    private void terms() {
        browser.await("#setup[data-step=terms]");
        assertThat(browser.text("#room h1")).isEqualTo("Brand and words");
        browser.find("[data-act=check]").click();
        browser.await("#terms-brand[aria-invalid]");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("terms-brand");
        assertThat(browser.text("#terms-brand-error")).contains("1 to 60 characters");

        browser.focused().sendKeys("Harbour Ales", Keys.ENTER);
        browser.await("[data-act=go]");
        assertThat(browser.text("#setup")).contains("1 post in 7 days, 2 hours old", "it answers, and has nothing");
        narrow();
        browser.find("[data-act=go]").click();
    }

    private void sources() {
        browser.await("#setup[data-step=sources]");
        assertThat(browser.text("#setup")).contains("Hacker News", "1 post in 7 days");
        browser.find("#source-text").sendKeys("http://gone.example/nowhere", Keys.ENTER);
        browser.await("#source [data-outcome=FAILED]");
        assertThat(browser.text("#source")).contains("status 404", "Correct it");

        browser.find("#source-text").clear();
        browser.find("#source-text").sendKeys("http://paper.example/feed", Keys.ENTER);
        browser.awaitText("#setup", "paper.example/feed1 post in 7 days");
        assertThat(browser.find("#source-text").getDomProperty("value")).isEmpty();
        narrow();
        browser.find("[data-act=go]").click();
    }

    private void accounts() {
        browser.await("#setup[data-step=accounts]");
        browser.find("#account-handle").sendKeys("@harbour@social.example", Keys.ENTER);
        browser.awaitText("#setup", "1 post of yours in 7 days, 3 hours old; 1,234 followers");
        narrow();
        browser.find("[data-act=go]").click();
    }

    private void people() {
        browser.await("#setup[data-step=people]");
        browser.find("#contact-name").sendKeys("Ada");
        browser.find("#contact-phone").sendKeys("0612", Keys.ENTER);
        browser.await("#contact-phone[aria-invalid]");
        browser.find("#contact-phone").clear();
        browser.find("#contact-phone").sendKeys("+33 6 12 34 56 78");
        browser.find("#contact-email").sendKeys("nobody@harbour.example", Keys.ENTER);
        browser.await("#tests [data-refused]");
        assertThat(browser.text("#tests"))
                .contains("SMS: not sent: this machine has no channel for it")
                .contains("E-mail: refused: 127.0.0.1 takes no mail for this address (status 553)");
        browser.find("#contact-email").clear();
        browser.find("#contact-email").sendKeys("ada@harbour.example", Keys.ENTER);
        browser.awaitText("#tests", "E-mail: delivered");
        assertThat(mail.got)
                .singleElement()
                .satisfies(message -> assertThat(message.getSubject()).isEqualTo("[Test] What Crisis?"));
        narrow();
    }

    /** Whom the command line named is told by a push that arrives, too. */
    private void push(Product product) {
        browser.run("location.href = arguments[0]", product.link().replaceFirst("/#.*", "/#/settings/roster"));
        browser.awaitText("#setup[data-step=roster]", "Webhook");
        browser.find("[data-keep=edit-you]").click();
        browser.find("[data-act=send-test]").click();
        browser.awaitText("#tests", "Webhook: delivered");
        assertThat(ntfy.got).last().satisfies(push -> {
            assertThat(push.path("topic").asText()).isEqualTo("harbour");
            assertThat(push.path("title").asText()).isEqualTo("[Test] What Crisis?");
        });
        assertThat(browser.console()).isEmpty();
    }

    private TellFlags told() {
        TellFlags flags = new TellFlags();
        new CommandLine(new ToldFromHereTest.TellHolder(flags))
                .parseArgs(
                        "--tell",
                        "ntfy:" + ntfy.topic("harbour"),
                        "--smtp",
                        mail.address(),
                        "--smtp-from",
                        "watch@harbour.example");
        return flags;
    }

    /** The same forms are under Settings afterwards. */
    private static void settings(Product product) {
        String home = product.link().replaceFirst("/#.*", "/#/settings/");
        browser.run("location.href = arguments[0]", home + "roster");
        browser.awaitText("#setup[data-step=roster]", "Ada");
        for (String part : List.of("terms", "sources", "accounts", "access", "file")) {
            browser.find("[data-keep=part-" + part + "]").click();
            browser.await("#setup[data-step=" + part + "]");
            narrow();
        }
        browser.find("[data-keep=part-access]").click();
        browser.find("#access-name").sendKeys("Vera", Keys.ENTER);
        browser.awaitText("#issued", "/#token=wc_");
        assertThat(browser.console()).isEmpty();
    }

    private static void narrow() {
        browser.screen(360, 780, "light");
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat((List<?>) browser.run(PageTest.PALE)).isEmpty();
        assertThat((List<?>) browser.run("""
            return [...document.querySelectorAll('main input, main select')]
              .filter((field) => field.labels.length === 0).map((field) => field.outerHTML);\
            """)).isEmpty();
        browser.screen(1280, 900, "light");
    }

    private com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder feed(String title) {
        String at = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                now.minusSeconds(7200).atZone(ZoneOffset.UTC));
        return ok("<rss version=\"2.0\"><channel><title>Taps</title><item><guid>" + title.hashCode() + "</guid><title>"
                        + title + "</title><pubDate>" + at + "</pubDate></item></channel></rss>")
                .withHeader("Content-Type", "application/rss+xml");
    }

    private static SourceSettings settings() {
        return new SourceSettings(
                Map.of(
                        new SourceName("hackernews"), URI.create(SERVER.baseUrl() + "/hn"),
                        new SourceName("rss"), URI.create(SERVER.baseUrl() + "/rss"),
                        new SourceName("mastodon"), URI.create(SERVER.baseUrl() + "/mastodon")),
                true,
                "");
    }
}
