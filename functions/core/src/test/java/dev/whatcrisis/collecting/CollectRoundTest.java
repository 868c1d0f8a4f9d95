// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.mention.AskedSource;
import dev.whatcrisis.mention.InMemoryFollowerStore;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.InMemorySourceStateStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CollectRoundTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Watch WATCH = Watch.of(
            SampleIncidents.ACME,
            "Acme",
            ZoneOffset.UTC,
            List.of(Query.parse("forum:acme"), Query.parse("forum:acme beer")),
            NOW);

    private final AskedSource forum = new AskedSource("forum");
    private final AskedSource news = new AskedSource("news");
    private final IncidentStore incidents = new InMemoryIncidentStore();
    private final InMemoryMentionStore mentions = new InMemoryMentionStore();
    private final ReadPosts reading = new ReadPosts((text, role, us) -> SampleSays.ORDINARY, Fears.STANDARD);
    private final CollectRound round = new CollectRound(
            List.of(forum, news),
            incidents,
            new CollectMentions(
                    mentions,
                    new InMemorySourceStateStore(),
                    new InMemoryFollowerStore(),
                    ToneScorer.standard(),
                    reading,
                    new Random(1),
                    () -> NOW),
            new ReadUnread(mentions, incidents, reading, () -> NOW));

    @Test
    void a_watch_has_the_sources_that_it_asks_something_of() {
        assertThat(round.of(WATCH)).containsExactly(forum);
    }

    @Test
    void a_source_is_found_by_its_name_and_a_wrong_name_is_said() {
        assertThat(round.source(new SourceName("news"))).isEqualTo(news);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> round.source(new SourceName("forums")))
                .withMessage("there is no source \"forums\"");
    }

    @Test
    void every_query_of_the_source_is_asked_once_it_is_due() {
        assertThat(outcomes(NOW)).containsExactly(Poll.Outcome.READ, Poll.Outcome.READ);
        assertThat(outcomes(NOW.plus(Duration.ofMinutes(2))))
                .containsExactly(Poll.Outcome.NOT_DUE, Poll.Outcome.NOT_DUE);
        assertThat(forum.asked().availablePermits()).isEqualTo(2);
    }

    @Test
    void while_an_incident_is_open_it_is_asked_twice_as_often() {
        outcomes(NOW);
        incidents.save(SampleIncidents.incident("acme-1", NOW));

        assertThat(outcomes(NOW.plus(Duration.ofMinutes(2)))).containsExactly(Poll.Outcome.READ, Poll.Outcome.READ);
    }

    @Test
    void what_was_left_unread_is_read_though_nothing_is_due() {
        outcomes(NOW);
        Mention left = Mention.of(new MentionId(new SourceName("news"), "1"), NOW, NOW, "a quiet evening");
        mentions.add(WATCH.id(), List.of(left), Map.of(left.id(), Unread.Rank.ORDINARY));

        assertThat(outcomes(NOW.plusSeconds(1))).containsOnly(Poll.Outcome.NOT_DUE);

        assertThat(mentions.unread(WATCH.id(), 9)).isEmpty();
        assertThat(mentions.find(WATCH.id(), left.id(), NOW).orElseThrow().says())
                .contains(SampleSays.ORDINARY);
    }

    private List<Poll.Outcome> outcomes(Instant now) {
        return round.poll(WATCH, forum, "a run", now, now.plusSeconds(50)).stream()
                .map(Poll::outcome)
                .toList();
    }
}
