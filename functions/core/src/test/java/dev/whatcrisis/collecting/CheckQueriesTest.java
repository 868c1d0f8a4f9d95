// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.AskedSource;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.relevance.Ruling;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckQueriesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Query QUERY = Query.parse("forum:acme");

    private final Watch watch = Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(QUERY), NOW);
    private final Forum forum = new Forum();
    private final CheckQueries checks = new CheckQueries(() -> List.of(forum), new Nothing());

    @Test
    void it_says_how_many_posts_there_are_and_how_old_the_newest_is() {
        forum.posts(post("a", Duration.ofHours(2)), post("b", Duration.ofDays(3)), post("c", Duration.ofDays(1)));

        QueryCheck check = check(watch);

        assertThat(check.found()).isEqualTo(3);
        assertThat(said(check)).isEqualTo("3 posts in 7 days, the newest 2 hours old");
        assertThat(check.todo()).isEmpty();
    }

    @Test
    void what_is_older_than_a_week_is_only_said() {
        forum.posts(post("a", Duration.ofDays(12)));

        QueryCheck check = check(watch);

        assertThat(check.found()).isZero();
        assertThat(said(check))
                .isEqualTo("it answers, and has nothing of the last 7 days; the newest post is 12 days old");
    }

    @Test
    void nothing_at_all_is_an_answer_too() {
        assertThat(said(check(watch))).isEqualTo("it answers, and has nothing of the last 7 days");
    }

    @Test
    void what_the_words_of_the_watch_leave_out_is_counted_and_no_example() {
        forum.posts(post("a", Duration.ofHours(2)), text("b", "the acme of art"), text("c", "acme, a kettle"));
        Watch strict = excluding("art");

        QueryCheck check = check(strict);

        assertThat(check.found()).isEqualTo(3);
        assertThat(check.excluded()).isEqualTo(1);
        assertThat(check.excludedBy()).containsEntry(Ruling.Rule.EXCLUDED_WORD, 1);
        assertThat(check.examples()).extracting(Mention::text).doesNotContain("the acme of art");
    }

    @Test
    void a_failure_says_why_and_what_to_do() {
        forum.fails(SourceFailure.Kind.GONE, Fact.of("failure.unknown").with("host", "forum.example"));

        QueryCheck check = check(watch);

        assertThat(said(check)).isEqualTo("cannot find forum.example");
        assertThat(check.todo().map(Words.of(Language.EN)::say)).contains("Correct it: what it names does not exist");
    }

    @Test
    void a_failure_after_posts_were_read_means_that_there_are_more() {
        forum.posts(post("a", Duration.ofHours(2)), post("b", Duration.ofHours(3)));
        forum.fails(SourceFailure.Kind.UNAVAILABLE, Fact.of("failure.unknown").with("host", "forum.example"));

        assertThat(said(check(watch))).isEqualTo("at least 2 posts in 7 days, the newest 2 hours old");
    }

    @Test
    void own_posts_are_called_so() {
        forum.posts(SampleMentions.own(post("a", Duration.ofHours(2))));

        assertThat(said(check(watch))).isEqualTo("1 post of yours in 7 days, 2 hours old");
    }

    @Test
    void a_source_that_hangs_does_not_keep_the_others_from_answering() {
        forum.posts(post("a", Duration.ofHours(2)));
        Source hanging = new AskedSource("hanging");
        CheckQueries impatient = new CheckQueries(() -> List.of(forum, hanging), new Nothing(), Duration.ofSeconds(-1));

        List<QueryCheck> both = impatient.check(watch, List.of(Query.parse("hanging:hangs"), QUERY), NOW);

        assertThat(both.get(0).failure()).isPresent();
        assertThat(both.get(1).found()).isEqualTo(1);
    }

    @Test
    void a_source_is_asked_from_the_start_and_gets_until_when() {
        check(watch);

        Ask ask = forum.asked.getFirst();
        assertThat(ask.cursor()).isEqualTo(Cursor.NONE);
        assertThat(ask.deadline()).isEqualTo(NOW.plus(CheckQueries.PATIENCE));
    }

    private QueryCheck check(Watch by) {
        return checks.check(by, List.of(QUERY), NOW).getFirst();
    }

    private static String said(QueryCheck check) {
        return Words.of(Language.EN, ZoneOffset.UTC, NOW).say(check.sentence(NOW));
    }

    private static Mention post(String id, Duration age) {
        return SampleMentions.mention(id, NOW.minus(age), NOW);
    }

    private static Mention text(String id, String text) {
        return Mention.of(SampleMentions.id(id), NOW.minus(Duration.ofHours(5)), NOW, text);
    }

    private Watch excluding(String word) {
        return new Watch(
                watch.id(),
                watch.brand(),
                watch.terms(),
                new Relevance(Set.of(word), Set.of(), Set.of()),
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

    private static final class Forum implements Source {
        private final List<Ask> asked = new ArrayList<>();
        private List<Mention> posts = List.of();
        private Optional<SourceFailure> failure = Optional.empty();

        void posts(Mention... found) {
            posts = List.of(found);
        }

        void fails(SourceFailure.Kind kind, Fact why) {
            failure = Optional.of(new SourceFailure(kind, why));
        }

        @Override
        public SourceName name() {
            return new SourceName("forum");
        }

        @Override
        public Duration interval() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Collected collect(Ask ask) {
            asked.add(ask);
            return new Collected(
                    posts,
                    List.of(),
                    List.of(),
                    Cursor.NONE,
                    failure,
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty());
        }
    }

    private static final class Nothing implements StandardQueries {
        @Override
        public List<Query> about(String brand, Language language, ZoneId zone) {
            return List.of();
        }

        @Override
        public Query of(OwnAccount account) {
            return QUERY;
        }
    }
}
