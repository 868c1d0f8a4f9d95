// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.mention.Unread.Rank;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadPostsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SourceName FORUM = new SourceName("forum");
    private static final Watch WATCH = Watch.of(
                    new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(Query.parse("forum:acme")), NOW)
            .withOwnAccounts(List.of(new OwnAccount(FORUM, "acme_team")));

    private final List<Asked> asked = new ArrayList<>();
    private final ReadPosts reading = new ReadPosts(this::says, (text, role) -> text.contains("glass"));

    private record Asked(String text, Role role, List<String> us) {}

    private Says says(String text, Role role, List<String> us) {
        asked.add(new Asked(text, role, us));
        return text.contains("glass") ? SampleSays.SAFETY : SampleSays.ORDINARY;
    }

    @Test
    void every_post_gets_what_it_says_in_the_order_given() {
        List<Mention> read = read(post(1, "there is glass in my jar"), post(2, "a lovely evening"));

        assertThat(read).extracting(post -> post.id().nativeId()).containsExactly("1", "2");
        assertThat(read)
                .extracting(Mention::says)
                .containsExactly(Optional.of(SampleSays.SAFETY), Optional.of(SampleSays.ORDINARY));
    }

    @Test
    void the_reader_knows_who_posted_and_by_what_the_team_is_called() {
        read(own(1, "We open at nine"), post(2, "they open at nine"));

        assertThat(asked)
                .containsExactly(
                        new Asked("We open at nine", Role.OWN, List.of("Acme", "acme_team")),
                        new Asked("they open at nine", Role.MENTION, List.of("Acme", "acme_team")));
    }

    @Test
    void a_text_is_read_once_however_many_post_it_and_whenever() {
        read(post(1, "there is glass in my jar"), post(2, "RT @ana: there is glass in my jar"));
        List<Mention> later = read(post(3, "there is  glass in my jar"));

        assertThat(asked).hasSize(1);
        assertThat(later.getFirst().says()).contains(SampleSays.SAFETY);
    }

    @Test
    void a_long_text_is_read_to_its_end() {
        read(post(1, "a quiet evening. ".repeat(100) + "there is glass in my jar"));

        assertThat(asked.getFirst().text()).endsWith("glass in my jar");
    }

    @Test
    void of_more_than_a_poll_reads_own_posts_and_feared_ones_come_first() {
        List<Mention> posts = new ArrayList<>(ordinary(0, ReadingBudget.A_POLL));
        posts.add(post(9_998, "there is glass in my jar"));
        posts.add(own(9_999, "We open at nine"));

        ReadPosts.Batch read = reading.read(WATCH, posts, NOW);

        assertThat(read.posts())
                .extracting(Mention::id)
                .isEqualTo(posts.stream().map(Mention::id).toList());
        assertThat(read.posts().subList(ReadingBudget.A_POLL, posts.size()))
                .allMatch(post -> post.says().isPresent());
        assertThat(read.posts()).filteredOn(post -> post.says().isPresent()).hasSize(ReadingBudget.A_POLL);
        assertThat(read.unread()).hasSize(2).containsValue(Rank.ORDINARY);
    }

    @Test
    void a_minute_has_a_number_of_its_own_and_the_next_minute_another() {
        for (int poll = 0; poll <= ReadingBudget.A_MINUTE / ReadingBudget.A_POLL + 1; poll++) {
            reading.read(WATCH, ordinary(poll * 1_000, ReadingBudget.A_POLL), NOW);
        }
        assertThat(asked).hasSize(ReadingBudget.A_MINUTE);

        reading.read(WATCH, ordinary(90_000, 1), NOW.plusSeconds(60));

        assertThat(asked).hasSize(ReadingBudget.A_MINUTE + 1);
    }

    @Test
    void copies_cost_nothing_of_the_budget() {
        List<Mention> storm = IntStream.range(0, 10_000)
                .mapToObj(i -> post(i, "text " + i % 150))
                .toList();

        ReadPosts.Batch read = reading.read(WATCH, storm, NOW);

        assertThat(read.posts()).allMatch(post -> post.says().isPresent());
        assertThat(read.unread()).isEmpty();
        assertThat(asked).hasSize(150);
    }

    @Test
    void without_a_reader_posts_stay_as_they_are() {
        List<Mention> posts = ordinary(0, 3);

        assertThat(ReadPosts.nothing().read(WATCH, posts, NOW)).isEqualTo(new ReadPosts.Batch(posts, Map.of()));
    }

    private List<Mention> read(Mention... posts) {
        return reading.read(WATCH, List.of(posts), NOW).posts();
    }

    private static List<Mention> ordinary(int from, int howMany) {
        return IntStream.range(from, from + howMany)
                .mapToObj(i -> post(i, "an ordinary evening, number " + i))
                .toList();
    }

    private static Mention post(int id, String text) {
        return Mention.of(new MentionId(FORUM, Integer.toString(id)), NOW, NOW, text);
    }

    private static Mention own(int id, String text) {
        Mention post = post(id, text);
        return new Mention(
                post.id(),
                post.at(),
                post.receivedAt(),
                Optional.<Author>empty(),
                text,
                "",
                Optional.empty(),
                Engagement.NONE,
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
