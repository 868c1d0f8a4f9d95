// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.InMemoryFollowerStore;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.InMemorySourceStateStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Quarantined;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.relevance.Ruling;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.English;
import dev.whatcrisis.words.Fact;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectMentionsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SourceName FORUM = new SourceName("forum");
    private static final Query QUERY = Query.parse("forum:acme");
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    private final Watch watch = Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(QUERY), NOW);
    private final InMemoryMentionStore mentions = new InMemoryMentionStore();
    private final InMemorySourceStateStore states = new InMemorySourceStateStore();
    private final InMemoryFollowerStore followers = new InMemoryFollowerStore();
    private final CollectMentions collect = new CollectMentions(
            mentions, states, followers, ToneScorer.standard(), ReadPosts.nothing(), new Random(1), () -> NOW);
    private final Script source = new Script();

    @Test
    void what_is_new_is_scored_stored_and_counted_once() {
        source.answers.add(found(post("1", "Acme broke my order, this is terrible"), post("2", "Acme opens at nine")));
        source.answers.add(found(post("2", "Acme opens at nine"), post("3", "lovely evening at Acme")));

        Poll first = poll(NOW);
        Poll second = poll(NOW.plus(INTERVAL));

        assertThat(first.added()).isEqualTo(2);
        assertThat(second.added()).isEqualTo(1);
        assertThat(second.known()).isEqualTo(1);
        assertThat(mentions.buckets(watch.id(), NOW.minusSeconds(3600), NOW.plusSeconds(3600)))
                .extracting(Bucket::total)
                .containsExactly(3);
        assertThat(mentions.find(watch.id(), new MentionId(FORUM, "1"), NOW)
                        .orElseThrow()
                        .critical())
                .isTrue();
    }

    @Test
    void a_post_is_read_whole_and_stored_short_with_what_it_says() {
        String end = "there is glass in my jar";
        CollectMentions reading = new CollectMentions(
                mentions,
                states,
                followers,
                ToneScorer.standard(),
                new ReadPosts(
                        (text, role, us) -> text.endsWith(end) ? SampleSays.SAFETY : SampleSays.ORDINARY,
                        Fears.STANDARD),
                new Random(1),
                () -> NOW);
        source.answers.add(found(post("1", "Acme was quiet today. ".repeat(50) + end)));

        reading.collect(watch, source, INTERVAL, "test", NOW, NOW.plusSeconds(60));

        Mention stored =
                mentions.find(watch.id(), new MentionId(FORUM, "1"), NOW).orElseThrow();
        assertThat(stored.says()).contains(SampleSays.SAFETY);
        assertThat(stored.text()).hasSize(Mention.MAX_TEXT).endsWith("…");
    }

    @Test
    void danger_is_read_before_words_exclude_it_and_an_excluded_author_is_not() {
        Watch strict = excluding("glass", "newsbot");
        List<String> read = new ArrayList<>();
        CollectMentions reading = new CollectMentions(
                mentions,
                states,
                followers,
                ToneScorer.standard(),
                new ReadPosts(
                        (text, role, us) -> {
                            read.add(text);
                            return text.contains("my jar") ? SampleSays.SAFETY : SampleSays.ORDINARY;
                        },
                        Fears.STANDARD),
                new Random(1),
                () -> NOW);
        source.answers.add(found(
                post("1", "there is glass in my jar"),
                post("2", "a glass of beer"),
                post("3", "a beer"),
                post("4", "glass in my jar, too").by(new Author("1", "newsbot", OptionalLong.empty()))));

        Poll poll = reading.collect(strict, source, INTERVAL, "test", NOW, NOW.plusSeconds(60))
                .getFirst();

        assertThat(poll.added()).isEqualTo(2);
        assertThat(poll.excludedBy())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Ruling.Rule.AUTHOR, 1, Ruling.Rule.EXCLUDED_WORD, 1));
        assertThat(mentions.find(strict.id(), new MentionId(FORUM, "1"), NOW)).isPresent();
        assertThat(read).first().isEqualTo("a beer");
        assertThat(read).doesNotContain("glass in my jar, too");
    }

    @Test
    void nothing_is_asked_before_it_is_due() {
        source.answers.add(found());
        poll(NOW);

        assertThat(poll(NOW.plusSeconds(60)).outcome()).isEqualTo(Poll.Outcome.NOT_DUE);
        assertThat(source.asked).hasSize(1);
    }

    @Test
    void a_source_that_says_when_is_believed_even_after_the_interval() {
        Instant reset = NOW.plus(Duration.ofHours(3));
        source.answers.add(Collected.failed(
                Cursor.NONE,
                new SourceFailure(SourceFailure.Kind.THROTTLED, Fact.plain("too many")),
                Optional.of(reset)));
        poll(NOW);

        assertThat(poll(reset.minusSeconds(1)).outcome()).isEqualTo(Poll.Outcome.NOT_DUE);
        source.answers.add(found());
        assertThat(poll(reset).outcome()).isEqualTo(Poll.Outcome.READ);
    }

    @Test
    void what_was_read_before_a_failure_is_stored_and_the_failure_counted() {
        Collected broken = new Collected(
                List.of(post("1", "Acme")),
                List.of(),
                List.of(new Quarantined("item 2", "it has no id")),
                Cursor.NONE,
                Optional.of(new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.plain("connection reset"))),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
        source.answers.add(broken);

        Poll poll = poll(NOW);

        assertThat(poll.outcome()).isEqualTo(Poll.Outcome.FAILED);
        assertThat(poll.added()).isEqualTo(1);
        SourceState state = states.find(watch.id(), QUERY).orElseThrow();
        assertThat(state.failures()).isEqualTo(1);
        assertThat(state.quarantined()).isEqualTo(1);
        assertThat(state.lastSuccess()).isEmpty();
    }

    @Test
    void a_success_ends_the_failures() {
        source.answers.add(Collected.failed(
                Cursor.NONE,
                new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.plain("no answer")),
                Optional.empty()));
        poll(NOW);
        source.answers.add(found());
        poll(NOW.plus(Duration.ofHours(1)));

        assertThat(states.find(watch.id(), QUERY).orElseThrow().failures()).isZero();
    }

    @Test
    void the_next_poll_begins_where_the_last_one_ended() {
        source.answers.add(found());
        source.answers.add(found());
        poll(NOW);
        poll(NOW.plus(INTERVAL));

        assertThat(source.asked.get(0).cursor()).isEqualTo(Cursor.NONE);
        assertThat(source.asked.get(1).cursor().get("newest")).contains("7");
    }

    @Test
    void an_own_post_that_is_gone_becomes_a_tombstone() {
        Mention own = new Mention(
                new MentionId(FORUM, "own"),
                NOW,
                NOW,
                Optional.empty(),
                "not for everybody",
                "",
                Optional.empty(),
                dev.whatcrisis.mention.Engagement.NONE,
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Optional.empty());
        source.answers.add(found(own));
        poll(NOW);
        source.answers.add(new Collected(
                List.of(),
                List.of(own.id()),
                List.of(),
                Cursor.NONE,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty()));

        Poll poll = poll(NOW.plus(INTERVAL));

        assertThat(source.asked.get(1).knownOwnPosts()).extracting(Mention::id).containsExactly(own.id());
        assertThat(poll.deleted()).isEqualTo(1);
        assertThat(mentions.ownPosts(watch.id(), NOW, NOW.plusSeconds(1))
                        .getFirst()
                        .deletedAt())
                .isPresent();
    }

    @Test
    void a_source_that_was_asked_by_a_clock_that_was_ahead_is_asked_again() {
        Instant ahead = NOW.plus(Duration.ofDays(2));
        source.answers.add(Collected.failed(
                Cursor.NONE,
                new SourceFailure(SourceFailure.Kind.THROTTLED, Fact.plain("too many")),
                Optional.of(ahead.plusSeconds(900))));
        source.answers.add(found());
        poll(ahead);

        assertThat(poll(NOW).outcome()).isEqualTo(Poll.Outcome.READ);
        assertThat(states.find(watch.id(), QUERY).orElseThrow().lastAttempt()).contains(NOW);
        assertThat(poll(NOW.plusSeconds(60)).outcome()).isEqualTo(Poll.Outcome.NOT_DUE);
    }

    @Test
    void a_source_that_asks_for_years_is_asked_again_the_next_day() {
        source.answers.add(Collected.failed(
                Cursor.NONE,
                new SourceFailure(SourceFailure.Kind.THROTTLED, Fact.plain("too many")),
                Optional.of(NOW.plus(Duration.ofDays(3_650)))));
        source.answers.add(found());
        poll(NOW);

        assertThat(poll(NOW.plus(CollectMentions.LONGEST_WAIT).minusSeconds(1)).outcome())
                .isEqualTo(Poll.Outcome.NOT_DUE);
        assertThat(poll(NOW.plus(CollectMentions.LONGEST_WAIT)).outcome()).isEqualTo(Poll.Outcome.READ);
    }

    @Test
    void what_is_found_was_received_when_it_was_stored_not_when_the_poll_began() {
        source.answers.add(found(post("1", "Acme opens at nine")));
        poll(NOW.minusSeconds(110));

        assertThat(mentions.find(watch.id(), new MentionId(FORUM, "1"), NOW)
                        .orElseThrow()
                        .receivedAt())
                .isEqualTo(NOW);
    }

    @Test
    void a_lease_held_elsewhere_keeps_this_run_away() {
        states.lease(watch.id(), QUERY, "another", NOW, NOW.plusSeconds(60));

        assertThat(poll(NOW).outcome()).isEqualTo(Poll.Outcome.LEASED_ELSEWHERE);
        assertThat(source.asked).isEmpty();
    }

    @Test
    void a_source_that_throws_has_failed_and_is_left_alone_for_a_while() {
        Poll poll = poll(NOW, new Breaking("acme", new IllegalStateException("an angry text")));

        assertThat(poll.outcome()).isEqualTo(Poll.Outcome.FAILED);
        assertThat(poll.failure().orElseThrow().kind()).isEqualTo(SourceFailure.Kind.CHANGED);
        assertThat(English.say(poll.failure().orElseThrow().detail())).doesNotContain("angry");
        SourceState state = states.find(watch.id(), QUERY).orElseThrow();
        assertThat(state.failures()).isEqualTo(1);
        assertThat(state.lastSuccess()).isEmpty();
        assertThat(state.nextAllowedAt().orElseThrow()).isAfter(NOW);
    }

    @Test
    void a_source_that_runs_out_of_stack_has_failed_too() {
        assertThat(poll(NOW, new Breaking("acme", new StackOverflowError())).outcome())
                .isEqualTo(Poll.Outcome.FAILED);
    }

    @Test
    void a_source_that_keeps_throwing_is_asked_less_and_less_often() {
        Breaking breaking = new Breaking("acme", new NullPointerException());
        for (int minute = 0; minute < 8 * 60; minute++) {
            poll(NOW.plus(Duration.ofMinutes(minute)), breaking);
        }
        assertThat(breaking.asked).isBetween(8, 40);
    }

    @Test
    void a_query_that_throws_takes_nothing_from_the_next_one() {
        Query bad = Query.parse("forum:bad");
        Watch both = Watch.of(new WatchId("both"), "Acme", ZoneOffset.UTC, List.of(bad, QUERY), NOW);
        Breaking breaking = new Breaking("bad", new IllegalArgumentException());
        breaking.answers.add(found(post("1", "Acme opens at nine")));

        List<Poll> polls = collect.collect(both, breaking, INTERVAL, "run", NOW, NOW.plusSeconds(30));

        assertThat(polls).extracting(Poll::outcome).containsExactly(Poll.Outcome.FAILED, Poll.Outcome.READ);
        assertThat(polls.getLast().added()).isEqualTo(1);
    }

    @Test
    void a_store_that_fails_still_throws() {
        source.answers.add(found(post("1", "Acme opens at nine")));
        MentionStore broken = (MentionStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MentionStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("add")) {
                        throw new IllegalStateException("no room");
                    }
                    return List.of();
                });
        CollectMentions failing = new CollectMentions(
                broken, states, followers, ToneScorer.standard(), ReadPosts.nothing(), new Random(1), () -> NOW);

        assertThatIllegalStateException()
                .isThrownBy(() -> failing.collect(watch, source, INTERVAL, "run", NOW, NOW.plusSeconds(30)))
                .withMessage("no room");
        assertThat(states.find(watch.id(), QUERY).flatMap(SourceState::lastAttempt))
                .isEmpty();
    }

    @Test
    void the_queries_that_are_due_share_the_time_and_none_eats_that_of_the_next() {
        List<Query> queries = List.of(Query.parse("forum:a"), Query.parse("forum:b"), QUERY);
        Watch three = Watch.of(new WatchId("three"), "Acme", ZoneOffset.UTC, queries, NOW);
        queries.forEach(query -> source.answers.add(found()));

        collect.collect(three, source, INTERVAL, "run", NOW, NOW.plusSeconds(30));

        assertThat(source.asked)
                .extracting(Ask::deadline)
                .containsExactly(NOW.plusSeconds(10), NOW.plusSeconds(20), NOW.plusSeconds(30));
    }

    @Test
    void a_paused_watch_asks_nobody() {
        assertThat(collect.collect(watch.withPaused(true), source, INTERVAL, "run", NOW, NOW.plusSeconds(30)))
                .isEmpty();
    }

    @Test
    void followers_are_kept_by_day_for_the_account_that_was_read() {
        Watch owning = new Watch(
                watch.id(),
                watch.brand(),
                watch.terms(),
                watch.relevance(),
                List.of(new OwnAccount(FORUM, "Acme")),
                watch.queries(),
                watch.languages(),
                watch.zone(),
                watch.language(),
                watch.sensitivity(),
                false,
                Optional.empty(),
                NOW,
                0);
        source.answers.add(new Collected(
                List.of(),
                List.of(),
                List.of(),
                Cursor.NONE,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.of(1200)));

        collect.collect(owning, source, INTERVAL, "run", NOW, NOW.plusSeconds(30));

        assertThat(followers.between(
                        watch.id(), java.time.LocalDate.of(2026, 3, 1), java.time.LocalDate.of(2026, 3, 1)))
                .extracting(count -> count.followers())
                .containsExactly(1200L);
    }

    private Poll poll(Instant now) {
        return poll(now, source);
    }

    private Poll poll(Instant now, Source asked) {
        return collect.collect(watch, asked, INTERVAL, "run", now, now.plusSeconds(30))
                .getFirst();
    }

    private static Mention post(String id, String text) {
        return Mention.of(new MentionId(FORUM, id), NOW.minusSeconds(60), NOW, text);
    }

    private Watch excluding(String word, String author) {
        return new Watch(
                watch.id(),
                watch.brand(),
                watch.terms(),
                new Relevance(Set.of(word), Set.of(author), Set.of()),
                watch.ownAccounts(),
                watch.queries(),
                watch.languages(),
                watch.zone(),
                watch.language(),
                watch.sensitivity(),
                false,
                Optional.empty(),
                NOW,
                0);
    }

    private static Collected found(Mention... mentions) {
        return new Collected(
                List.of(mentions),
                List.of(),
                List.of(),
                Cursor.NONE.with("newest", "7"),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    /** Answers what it was told to, and remembers what it was asked. */
    private static class Script implements Source {
        final Deque<Collected> answers = new ArrayDeque<>();
        private final List<Ask> asked = new ArrayList<>();

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
            asked.add(ask);
            return answers.remove();
        }
    }

    /** Throws when it is asked one query. */
    private static final class Breaking extends Script {
        private final String query;
        private final Throwable thrown;
        private int asked;

        Breaking(String query, Throwable thrown) {
            this.query = query;
            this.thrown = thrown;
        }

        @Override
        public Collected collect(Ask ask) {
            asked++;
            if (!ask.query().text().equals(query)) {
                return super.collect(ask);
            }
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }
}
