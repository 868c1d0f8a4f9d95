// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeylessQueriesTest {
    @Test
    void a_brand_is_asked_for_by_name_in_the_news_and_by_tag() {
        assertThat(KeylessQueries.of("Café Zoë", Language.EN, ZoneOffset.UTC))
                .extracting(Query::key)
                .containsExactly(
                        "hackernews:Café Zoë",
                        "rss:https://news.google.com/rss/search?q=%22Caf%C3%A9+Zo%C3%AB%22+when:7d&hl=en&gl=US&ceid=US:en",
                        "mastodon:#cafezoe");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, America/New_York, hl=en&gl=US&ceid=US:en",
        "EN, Europe/London, hl=en&gl=GB&ceid=GB:en",
        "EN, Europe/Berlin, hl=en&gl=US&ceid=US:en",
        "EN, America/Winnipeg, hl=en&gl=CA&ceid=CA:en",
        "EN, Australia/Adelaide, hl=en&gl=AU&ceid=AU:en",
        "EN, Asia/Calcutta, hl=en&gl=IN&ceid=IN:en",
        "EN, Z, hl=en&gl=US&ceid=US:en",
        "FR, Europe/Paris, hl=fr&gl=FR&ceid=FR:fr",
        "FR, Europe/Brussels, hl=fr&gl=BE&ceid=BE:fr",
        "FR, America/Toronto, hl=fr&gl=CA&ceid=CA:fr",
        "DE, Europe/Vienna, hl=de&gl=AT&ceid=AT:de",
        "ES, Europe/Madrid, hl=es&gl=ES&ceid=ES:es",
        "ES, America/Mexico_City, hl=es-419&gl=MX&ceid=MX:es-419",
        "IT, Europe/Rome, hl=it&gl=IT&ceid=IT:it",
        "PT, Europe/Lisbon, hl=pt-PT&gl=PT&ceid=PT:pt-150",
        "PT, America/Sao_Paulo, hl=pt-BR&gl=BR&ceid=BR:pt-419"
    })
    void the_news_are_those_of_the_teams_language_and_country(Language language, ZoneId zone, String edition) {
        assertThat(KeylessQueries.of("Acme", language, zone))
                .filteredOn(Query::press)
                .extracting(Query::text)
                .containsExactly("https://news.google.com/rss/search?q=%22Acme%22+when:7d&" + edition);
    }

    @Test
    void the_news_are_press_and_the_others_are_not() {
        assertThat(KeylessQueries.of("Acme", Language.EN, ZoneOffset.UTC))
                .filteredOn(Query::press)
                .extracting(query -> query.source().value())
                .containsExactly("rss");
    }

    @Test
    void a_name_without_latin_letters_has_no_tag() {
        assertThat(KeylessQueries.of("海港", Language.EN, ZoneOffset.UTC))
                .extracting(q -> q.source().value())
                .containsExactly("hackernews", "rss");
    }
}
