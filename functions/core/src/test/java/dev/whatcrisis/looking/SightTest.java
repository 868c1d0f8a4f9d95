// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final SourceName RSS = new SourceName("rss");
    private static final SourceName BLUESKY = new SourceName("bluesky");

    @Test
    void the_watch_is_blind_when_the_source_that_brings_most_is_blind() {
        Sight sight = Sight.of(
                List.of(health("rss:a", SourceHealth.Sight.BLIND), health("bluesky:b", SourceHealth.Sight.LIVING)),
                Map.of(RSS, 60.0, BLUESKY, 40.0));

        assertThat(sight.livingShare()).isCloseTo(0.4, within(1e-9));
        assertThat(sight.blind()).isTrue();
        assertThat(sight.without()).containsExactly("rss:a");
    }

    @Test
    void a_small_source_may_be_blind_without_the_watch_being_blind() {
        Sight sight = Sight.of(
                List.of(health("rss:a", SourceHealth.Sight.BLIND), health("bluesky:b", SourceHealth.Sight.LIVING)),
                Map.of(RSS, 3.0, BLUESKY, 97.0));

        assertThat(sight.blind()).isFalse();
    }

    @Test
    void without_history_all_sources_count_the_same() {
        Sight sight = Sight.of(
                List.of(health("rss:a", SourceHealth.Sight.BLIND), health("bluesky:b", SourceHealth.Sight.BLIND)),
                Map.of());

        assertThat(sight.livingShare()).isZero();
        assertThat(sight.blind()).isTrue();
    }

    @Test
    void before_the_first_poll_it_is_waiting_and_not_blind() {
        Sight sight = Sight.of(List.of(health("rss:a", SourceHealth.Sight.WAITING)), Map.of());

        assertThat(sight.waiting()).isTrue();
        assertThat(sight.blind()).isFalse();
    }

    private static SourceHealth health(String query, SourceHealth.Sight sight) {
        return new SourceHealth(Query.parse(query), sight, Fact.plain("as told"));
    }
}
