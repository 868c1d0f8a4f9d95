// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.mention.Unread.Rank;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadUnreadTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final WatchId ACME = new WatchId("acme");
    private static final IncidentId INCIDENT = new IncidentId("acme-1");
    private static final Watch WATCH = Watch.of(ACME, "Acme", ZoneOffset.UTC, List.of(Query.parse("forum:acme")), NOW);

    private final InMemoryMentionStore mentions = new InMemoryMentionStore();
    private final InMemoryIncidentStore incidents = new InMemoryIncidentStore();
    private final List<String> asked = new ArrayList<>();
    private final ReadPosts reading = new ReadPosts(this::says, (text, role) -> false);
    private Instant clock = NOW;
    private final ReadUnread unread = new ReadUnread(mentions, incidents, reading, () -> clock);

    private Says says(String text, Role role, List<String> us) {
        asked.add(text);
        return SampleSays.SAFETY;
    }

    @Test
    void what_was_left_is_read_and_stored() {
        store(Rank.ORDINARY, post(1, "a quiet evening"), post(2, "a loud evening"));

        read(NOW);

        assertThat(asked).containsExactly("a quiet evening", "a loud evening");
        assertThat(mentions.latest(ACME, 9, NOW)).allMatch(post -> post.says().isPresent());
        assertThat(mentions.unread(ACME, 9)).isEmpty();
    }

    @Test
    void own_and_feared_posts_are_read_before_the_budget_ends() {
        store(Rank.ORDINARY, many(ReadingBudget.A_MINUTE));
        store(Rank.FEARED, post(90_000, "there is glass in my jar"));
        store(Rank.OWN, post(90_001, "We open at nine"));

        read(NOW);

        assertThat(asked)
                .startsWith("We open at nine", "there is glass in my jar")
                .hasSize(ReadingBudget.A_MINUTE);
        assertThat(mentions.unread(ACME, 9)).extracting(Unread::rank).containsExactly(Rank.ORDINARY, Rank.ORDINARY);

        read(LATER);

        assertThat(mentions.unread(ACME, 9)).isEmpty();
    }

    @Test
    void a_long_text_is_still_read_whole() {
        store(Rank.FEARED, post(1, "a quiet evening. ".repeat(100) + "there is glass in my jar"));

        read(NOW);

        assertThat(asked.getFirst()).endsWith("there is glass in my jar");
    }

    @Test
    void what_was_read_meanwhile_is_not_read_again() {
        Mention read = post(1, "a quiet evening");
        store(Rank.ORDINARY, read);
        mentions.read(ACME, Map.of(read.id(), SampleSays.ORDINARY), List.of());

        read(NOW);

        assertThat(asked).isEmpty();
        assertThat(mentions.unread(ACME, 9)).isEmpty();
        assertThat(mentions.find(ACME, read.id(), NOW).orElseThrow().says()).contains(SampleSays.ORDINARY);
    }

    @Test
    void what_was_stored_before_there_was_a_reader_is_unread_while_an_incident_is_open() {
        List<Mention> earlier = mentions.add(ACME, List.of(post(1, "a quiet evening"), post(2, "a loud evening")));
        incidents.addMentions(INCIDENT, earlier.subList(0, 1));

        read(NOW);
        assertThat(asked).isEmpty();

        unread.read(WATCH, List.of(INCIDENT), NOW, LATER);
        assertThat(asked).containsExactly("a quiet evening");

        unread.read(WATCH, List.of(INCIDENT), NOW, LATER);
        assertThat(asked).hasSize(1);
    }

    @Test
    void of_an_incident_before_there_was_a_reader_the_budget_holds_too() {
        Mention[] many = many(ReadingBudget.A_MINUTE);
        store(Rank.ORDINARY, many(20_000, ReadingBudget.A_MINUTE - 10));
        incidents.addMentions(INCIDENT, mentions.add(ACME, List.of(many)));

        unread.read(WATCH, List.of(INCIDENT), NOW, LATER);
        assertThat(asked).hasSize(ReadingBudget.A_MINUTE);

        unread.read(WATCH, List.of(INCIDENT), LATER, LATER);
        assertThat(asked).hasSize(ReadingBudget.A_MINUTE - 10 + ReadUnread.MOST_EARLIER);
    }

    @Test
    void a_run_that_lasts_too_long_leaves_the_rest_to_the_next() {
        store(Rank.ORDINARY, many(ReadUnread.BATCH));
        clock = LATER.plusSeconds(1);

        unread.read(WATCH, List.of(), NOW, LATER);

        assertThat(asked).isEmpty();
        assertThat(mentions.unread(ACME, 100)).hasSize(ReadUnread.BATCH);
    }

    @Test
    void without_a_reader_nothing_is_touched() {
        store(Rank.ORDINARY, post(1, "a quiet evening"));

        new ReadUnread(mentions, incidents, ReadPosts.nothing(), () -> clock).read(WATCH, List.of(), NOW, LATER);

        assertThat(mentions.unread(ACME, 9)).hasSize(1);
    }

    private void read(Instant now) {
        unread.read(WATCH, List.of(), now, now.plusSeconds(60));
    }

    private void store(Rank rank, Mention... posts) {
        mentions.add(
                ACME, List.of(posts), List.of(posts).stream().collect(Collectors.toMap(Mention::id, post -> rank)));
    }

    private static Mention[] many(int howMany) {
        return many(0, howMany);
    }

    private static Mention[] many(int from, int howMany) {
        return IntStream.range(from, from + howMany)
                .mapToObj(i -> post(i, "an ordinary evening, number " + i))
                .toArray(Mention[]::new);
    }

    private static Mention post(int id, String text) {
        return Mention.of(new MentionId(new SourceName("forum"), Integer.toString(id)), NOW, NOW, text);
    }
}
