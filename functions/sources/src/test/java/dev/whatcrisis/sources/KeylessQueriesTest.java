// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Query;
import org.junit.jupiter.api.Test;

class KeylessQueriesTest {
    @Test
    void a_brand_is_asked_for_by_name_in_the_news_and_by_tag() {
        assertThat(KeylessQueries.of("Café Zoë"))
                .extracting(Query::key)
                .containsExactly(
                        "hackernews:Café Zoë",
                        "rss:https://news.google.com/rss/search?q=%22Caf%C3%A9+Zo%C3%AB%22+when:7d&hl=en&gl=US&ceid=US:en",
                        "mastodon:#cafezoe");
    }

    @Test
    void the_news_are_press_and_the_others_are_not() {
        assertThat(KeylessQueries.of("Acme"))
                .filteredOn(Query::press)
                .extracting(query -> query.source().value())
                .containsExactly("rss");
    }

    @Test
    void a_name_without_latin_letters_has_no_tag() {
        assertThat(KeylessQueries.of("海港")).extracting(q -> q.source().value()).containsExactly("hackernews", "rss");
    }
}
