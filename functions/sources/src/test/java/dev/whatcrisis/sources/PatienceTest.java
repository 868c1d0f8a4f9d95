// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static dev.whatcrisis.sources.Asks.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.rss.RssSettings;
import dev.whatcrisis.sources.rss.RssSource;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @Test
    void a_feed_that_eats_its_time_is_given_up_as_a_counted_failure() {
        String giant = "<rss><channel><item><title>x</title>" + "<d>".repeat(30_000) + "</item></channel></rss>";
        SERVER.stubFor(any(anyUrl()).willReturn(ok(giant)));
        Ticking clock = new Ticking(Duration.ofSeconds(1));
        RssSource source =
                new RssSource(RssSettings.STANDARD.withBaseUrl(URI.create(SERVER.baseUrl())), Asks.http(), clock);
        Cursor known = Cursor.NONE.with("etag", "old");

        Collected collected = source.collect(Asks.ask("rss:https://acme.example/feed", known));

        assertThat(collected.failure().orElseThrow().kind()).isEqualTo(Kind.CHANGED);
        assertThat(collected.failure().orElseThrow().detail())
                .isEqualTo(Fact.of("failure.patience").with("bytes", giant.length()));
        assertThat(collected.next()).isEqualTo(known);
        assertThat(clock.asked.get()).as("the work ends with the time").isLessThan(20);
    }

    @Test
    void a_feed_that_takes_its_time_within_the_bound_is_read() {
        SERVER.stubFor(any(anyUrl()).willReturn(ok(GrownInputs.feed(200))));
        RssSource source = new RssSource(
                RssSettings.STANDARD.withBaseUrl(URI.create(SERVER.baseUrl())),
                Asks.http(),
                new Ticking(Duration.ofMillis(10)));

        Collected collected = source.collect(Asks.ask("rss:https://acme.example/feed?q=acme", Cursor.NONE));

        assertThat(collected.failure()).isEmpty();
        assertThat(collected.mentions()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rss: items",
                "rss: json feed",
                "hackernews: hits",
                "mastodon: statuses",
                "bluesky: feed",
                "bluesky: a wide thread"
            })
    void every_reader_stops_between_two_items(String shape) {
        String source = shape.substring(0, shape.indexOf(':'));
        Context context = Asks.context(source + ":acme");
        Ticking clock = new Ticking(Duration.ofSeconds(1));
        Context impatient = new Context(
                context.query(), context.ownAccounts(), context.now(), new Patience(clock, NOW.plusSeconds(30)));
        BodyReader reader = Sources.reader(new SourceName(source)).orElseThrow();
        Answer answer = Asks.answer(200, GrownInputs.all().get(shape).apply(400));

        assertThatExceptionOfType(Patience.TimeUp.class).isThrownBy(() -> reader.read(answer, impatient));
        assertThat(clock.asked.get()).isEqualTo(31);
    }

    /** A clock on which every look costs time. */
    private static final class Ticking implements InstantSource {
        private final Duration step;
        private final AtomicInteger asked = new AtomicInteger();

        Ticking(Duration step) {
            this.step = step;
        }

        @Override
        public Instant instant() {
            return NOW.plus(step.multipliedBy(asked.incrementAndGet()));
        }
    }
}
