// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.watch.SourceName;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the largest feeds take, in seconds of a processor. Absolute figures, so it runs only where it is asked for by name. */
class LargeFeeds {
    private static final double SECONDS = 3;

    @ParameterizedTest
    @ValueSource(ints = {5_000, 20_000, 100_000})
    void a_feed_of_a_hundred_thousand_items_is_read_in_three_seconds(int items) {
        String feed = "<rss version='2.0'><channel><title>t</title>"
                + "<item><title>Acme</title><guid>n</guid></item>".repeat(items) + "</channel></rss>";
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        PageReading reading = Sources.reader(new SourceName("rss"))
                .orElseThrow()
                .read(Asks.answer(200, feed), Asks.context("rss:https://acme.example/feed"));

        double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf("%,d items, %,d bytes: %.2f s%n", items, feed.length(), took);
        assertThat(((Page) reading).items()).isEqualTo(items);
        assertThat(took).isLessThanOrEqualTo(SECONDS);
    }
}
