// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static dev.whatcrisis.sources.Asks.NOW;
import static dev.whatcrisis.sources.Asks.body;
import static dev.whatcrisis.sources.Asks.context;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.watch.SourceName;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a server sends, a reader answers with a page or a refusal and never with an exception. */
class AnyAnswerTest {
    private static final List<String> SPLINTERS = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "\"\"",
            "[]",
            "{}",
            "[[",
            "\"\\ud800\"",
            "]",
            "}",
            ",",
            "<",
            "&#x110000;",
            "\u0000",
            "99999999999999999999",
            "<!DOCTYPE x [",
            "]]>",
            "\"at://x\"",
            "\"http://[\"",
            ":");

    @ParameterizedTest
    @CsvSource({
        "hackernews, hackernews/page.json", "mastodon, mastodon/timeline.json", "bluesky, bluesky/feed.json",
        "rss, rss/shop.rss.xml", "rss, rss/blog.atom.xml", "rss, rss/notes.feed.json"
    })
    void a_reader_survives_any_damage(String source, String file) {
        BodyReader reader = Sources.reader(new SourceName(source)).orElseThrow();
        String whole = body(file);
        Random random = new Random(file.hashCode());
        for (int i = 0; i < 2000; i++) {
            String damaged = damage(whole, random);
            int status = List.of(200, 200, 200, 304, 400, 429).get(random.nextInt(6));
            Answer answer =
                    Asks.answer(status, damaged, Map.of("Link", damaged.substring(0, Math.min(99, damaged.length()))));
            if (reader.read(answer, context(source + ":x", source + ":acme")) instanceof Page page) {
                assertThat(page.items())
                        .isGreaterThanOrEqualTo(
                                page.mentions().size() + page.quarantined().size());
                assertThat(page.mentions()).allMatch(AnyAnswerTest::sound);
            }
        }
    }

    private static boolean sound(Mention mention) {
        return !mention.at().isAfter(NOW)
                && mention.text().length() <= Mention.MAX_READ
                && mention.text().chars().noneMatch(c -> c != '\n' && Character.isISOControl(c))
                && mention.url().map(url -> url.getHost() != null).orElse(true);
    }

    /** Cuts, repeats or replaces a few stretches. */
    private static String damage(String whole, Random random) {
        StringBuilder text = new StringBuilder(whole);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> text.setLength(from);
                case 1 -> text.insert(from, text.substring(from, to));
                default -> text.replace(from, to, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
            }
        }
        return text.toString();
    }
}
