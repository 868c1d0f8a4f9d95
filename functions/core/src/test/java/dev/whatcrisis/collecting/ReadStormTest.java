// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.InMemoryFollowerStore;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.InMemorySourceStateStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand posts in one poll, on the minutes in which the template polls a source; a virtual clock. */
class ReadStormTest {
    private static final int POSTS = 10_000;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final List<Integer> MINUTES = List.of(0, 2, 5, 7, 10, 12, 15);
    private static final SourceName FORUM = new SourceName("forum");
    private static final Watch WATCH =
            Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(Query.parse("forum:acme")), NOW);

    private final InMemoryMentionStore mentions = new InMemoryMentionStore();
    private final ReadPosts reading = new ReadPosts(this::says, (text, role) -> text.contains("glass"));
    private Instant clock = NOW;
    private final CollectMentions collect = new CollectMentions(
            mentions,
            new InMemorySourceStateStore(),
            new InMemoryFollowerStore(),
            ToneScorer.standard(),
            reading,
            new Random(1),
            () -> clock);
    private final ReadUnread unread = new ReadUnread(mentions, new InMemoryIncidentStore(), reading, () -> clock);
    private int read;

    private Says says(String text, Role role, List<String> us) {
        read++;
        return text.contains("glass") ? SampleSays.SAFETY : SampleSays.ORDINARY;
    }

    @Test
    void of_other_texts_each_nothing_is_unread_after_a_quarter_of_an_hour() {
        Storm storm =
                new Storm(i -> i % 100 == 99 ? "there is glass in my jar, number " + i : "an evening, number " + i);

        for (int minute : MINUTES) {
            int before = read;
            run(storm, minute);
            assertThat(read - before).isLessThanOrEqualTo(ReadingBudget.A_MINUTE);
            assertThat(Unread.feared(mentions.unread(WATCH.id(), POSTS))).isZero();
        }

        assertThat(read).isEqualTo(POSTS);
        assertThat(mentions.unread(WATCH.id(), POSTS)).isEmpty();
        assertThat(mentions.latest(WATCH.id(), POSTS, clock))
                .hasSize(POSTS)
                .allMatch(post -> post.says().isPresent());
    }

    @Test
    void of_copies_all_are_read_at_once() {
        Storm storm = new Storm(i -> "RT @user" + i + ": there is glass in my jar, see https://pictures.example/" + i);

        run(storm, 0);

        assertThat(read).isEqualTo(1);
        assertThat(mentions.unread(WATCH.id(), POSTS)).isEmpty();
    }

    private void run(Storm storm, int minute) {
        clock = NOW.plus(Duration.ofMinutes(minute));
        collect.collect(WATCH, storm, INTERVAL, "test", clock, clock.plusSeconds(60));
        unread.read(WATCH, List.of(), clock, clock.plusSeconds(60));
    }

    /** Brings all posts at once, and then nothing new. */
    private record Storm(IntFunction<String> text) implements Source {
        @Override
        public SourceName name() {
            return FORUM;
        }

        @Override
        public Duration interval() {
            return INTERVAL;
        }

        @Override
        public Collected collect(Ask ask) {
            List<Mention> posts = ask.cursor().get("read").isPresent()
                    ? List.of()
                    : IntStream.range(0, POSTS)
                            .mapToObj(
                                    i -> Mention.of(new MentionId(FORUM, Integer.toString(i)), NOW, NOW, text.apply(i)))
                            .toList();
            return new Collected(
                    posts,
                    List.of(),
                    List.of(),
                    ask.cursor().with("read", "all"),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty());
        }
    }
}
