// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.critical;
import static dev.whatcrisis.mention.SampleMentions.from;
import static dev.whatcrisis.mention.SampleMentions.id;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.mentions;
import static dev.whatcrisis.mention.SampleMentions.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Unread.Rank;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link MentionStore} does with mentions; {@link MentionCountsContract} says what it does with counts. */
public abstract class MentionStoreContract {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant NOW = RECEIVED.plusSeconds(60);
    private static final Instant EXPIRED = RECEIVED.plus(MentionStore.TEXT_LIFE);

    private MentionStore store;

    /** A new, empty store. */
    protected abstract MentionStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void a_stored_mention_is_found_as_it_was_given() {
        Mention mention = critical(mention("a"), "lea");

        assertThat(store.add(ACME, List.of(mention))).containsExactly(mention);

        assertThat(store.find(ACME, mention.id(), NOW)).contains(mention);
    }

    @Test
    void a_long_text_is_shortened_when_it_is_stored() {
        Mention whole = Mention.of(id("a"), POSTED, RECEIVED, "a long evening ".repeat(100));

        assertThat(store.add(ACME, List.of(whole))).containsExactly(whole.shortened());

        assertThat(store.find(ACME, whole.id(), NOW).orElseThrow().text())
                .isEqualTo(whole.shortened().text())
                .hasSize(Mention.MAX_TEXT);
    }

    @Test
    void what_a_mention_says_is_kept_with_it() {
        Mention read = mention("a").withSays(SampleSays.SAFETY);

        store.add(ACME, List.of(read));

        assertThat(store.find(ACME, id("a"), NOW)).contains(read);
        store.delete(ACME, id("a"), NOW);
        assertThat(store.find(ACME, id("a"), NOW).orElseThrow().says()).contains(SampleSays.SAFETY);
    }

    @Test
    void only_new_mentions_are_returned_in_the_order_of_the_batch() {
        store.add(ACME, List.of(mention("b")));

        List<Mention> added = store.add(ACME, List.of(mention("z"), mention("b"), mention("a"), mention("z")));

        assertThat(added).containsExactly(mention("z"), mention("a"));
    }

    @Test
    void a_mention_that_comes_again_with_another_date_and_text_stays_the_first() {
        store.add(ACME, List.of(mention("a")));
        Mention changed = Mention.of(id("a"), POSTED.plusSeconds(1), NOW, "Another text");

        assertThat(store.add(ACME, List.of(changed))).isEmpty();

        assertThat(store.find(ACME, id("a"), NOW)).contains(mention("a"));
        assertThat(received(Position.START, 10)).containsExactly(mention("a"));
    }

    @Test
    void the_same_native_id_on_another_source_or_watch_is_another_mention() {
        WatchId labs = new WatchId("acme-labs");
        store.add(ACME, List.of(mention("a")));

        assertThat(store.add(ACME, List.of(from("mastodon", mention("a"))))).hasSize(1);
        assertThat(store.add(labs, List.of(mention("a")))).hasSize(1);

        assertThat(received(Position.START, 10)).hasSize(2);
        assertThat(store.receivedAfter(labs, Position.START, 10, NOW)).hasSize(1);
    }

    @Test
    void an_id_may_hold_any_character() {
        Mention odd = mention("https://news.example/a b\u0000c/é\u2028\uffff?x=1&y=%20#" + "z".repeat(400));

        store.add(ACME, List.of(odd));

        assertThat(store.find(ACME, odd.id(), NOW)).contains(odd);
        assertThat(received(Position.START, 10)).containsExactly(odd);
    }

    @Test
    void nothing_is_found_in_an_empty_store() {
        assertThat(store.find(ACME, id("a"), NOW)).isEmpty();
        assertThat(received(Position.START, 10)).isEmpty();
        assertThat(store.ownPosts(ACME, POSTED, NOW)).isEmpty();
        assertThat(store.add(ACME, List.of())).isEmpty();
    }

    @Nested
    class Revision {
        @Test
        void is_another_one_after_a_post_was_taken_away_and_after_an_own_post_came() {
            long fresh = store.revision(ACME);
            store.add(ACME, List.of(critical(mention("a"), "lea"), critical(mention("b"), "mia")));
            assertThat(store.revision(ACME)).as("posts by others").isEqualTo(fresh);

            store.delete(ACME, id("a"), NOW);
            long afterDeletion = store.revision(ACME);
            assertThat(afterDeletion).isNotEqualTo(fresh);

            store.purge(ACME, id("b").source(), "mia", NOW);
            long afterPurge = store.revision(ACME);
            assertThat(afterPurge).isNotEqualTo(afterDeletion);

            store.add(ACME, List.of(own(mention("c"))));
            assertThat(store.revision(ACME)).isNotEqualTo(afterPurge);
            assertThat(store.revision(new WatchId("acme-2"))).isEqualTo(fresh);
        }
    }

    @Nested
    class To_be_read {
        private final Mention long0 = Mention.of(id("long"), POSTED, RECEIVED, "a long evening ".repeat(100));

        @Test
        void is_only_what_was_noted_and_new() {
            store.add(ACME, List.of(mention("known")));

            store.add(
                    ACME,
                    List.of(mention("known"), mention("a"), mention("b")),
                    Map.of(id("known"), Rank.ORDINARY, id("a"), Rank.ORDINARY));

            assertThat(unread()).containsExactly(id("a"));
            assertThat(store.unread(new WatchId("acme-2"), 10)).isEmpty();
        }

        @Test
        void comes_own_posts_first_then_what_is_feared_then_what_was_received_first() {
            Mention later = mention("0", POSTED, RECEIVED.plusSeconds(60));
            store.add(
                    ACME,
                    List.of(later, mention("2"), mention("1"), mention("feared"), own(mention("own"))),
                    Map.of(
                            later.id(), Rank.ORDINARY,
                            id("2"), Rank.ORDINARY,
                            id("1"), Rank.ORDINARY,
                            id("feared"), Rank.FEARED,
                            id("own"), Rank.OWN));

            assertThat(unread()).containsExactly(id("own"), id("feared"), id("1"), id("2"), later.id());
            assertThat(store.unread(ACME, 2)).extracting(Unread::rank).containsExactly(Rank.OWN, Rank.FEARED);
        }

        @Test
        void has_its_whole_text_where_that_is_longer_than_what_is_kept() {
            store.add(ACME, List.of(mention("a"), long0), Map.of(id("a"), Rank.OWN, long0.id(), Rank.FEARED));

            assertThat(store.unread(ACME, 10))
                    .containsExactly(
                            Unread.of(mention("a"), Rank.OWN),
                            new Unread(long0.id(), Rank.FEARED, RECEIVED, Optional.of(long0.text())));
        }

        @Test
        void is_read_with_what_it_says_and_then_no_longer_there() {
            store.add(ACME, List.of(mention("a"), mention("b")), Map.of(id("a"), Rank.FEARED, id("b"), Rank.ORDINARY));
            long before = store.revision(ACME);

            store.read(ACME, Map.of(id("a"), SampleSays.SAFETY), store.unread(ACME, 1));

            assertThat(unread()).containsExactly(id("b"));
            assertThat(store.find(ACME, id("a"), NOW)).contains(mention("a").withSays(SampleSays.SAFETY));
            assertThat(received(Position.START, 10))
                    .containsExactly(mention("a").withSays(SampleSays.SAFETY), mention("b"));
            assertThat(store.buckets(ACME, POSTED.minusSeconds(600), NOW))
                    .extracting(Bucket::total)
                    .containsExactly(2);
            assertThat(store.revision(ACME)).isNotEqualTo(before);
        }

        @Test
        void may_be_read_though_nobody_noted_it() {
            store.add(ACME, List.of(mention("a")));

            store.read(ACME, Map.of(id("a"), SampleSays.ORDINARY, id("nowhere"), SampleSays.ORDINARY), List.of());

            assertThat(store.find(ACME, id("a"), NOW).orElseThrow().says()).contains(SampleSays.ORDINARY);
            assertThat(store.find(ACME, id("nowhere"), NOW)).isEmpty();
        }

        @Test
        void may_be_found_to_be_unreadable() {
            store.add(ACME, List.of(mention("a")), Map.of(id("a"), Rank.ORDINARY));
            long before = store.revision(ACME);

            store.read(ACME, Map.of(), store.unread(ACME, 10));

            assertThat(unread()).isEmpty();
            assertThat(store.revision(ACME)).isEqualTo(before);
        }

        @Test
        void is_not_what_was_deleted_meanwhile() {
            store.add(
                    ACME,
                    List.of(critical(mention("a"), "lea"), long0),
                    Map.of(id("a"), Rank.ORDINARY, long0.id(), Rank.FEARED));
            List<Unread> before = store.unread(ACME, 10);

            store.delete(ACME, long0.id(), NOW);
            store.purge(ACME, id("a").source(), "lea", NOW);
            store.read(ACME, Map.of(id("a"), SampleSays.SAFETY), before);

            assertThat(unread()).isEmpty();
            assertThat(store.find(ACME, id("a"), NOW).orElseThrow().says()).isEmpty();
            assertThat(store.find(ACME, id("a"), NOW).orElseThrow().text()).isEmpty();
        }

        @Test
        void may_have_an_id_of_any_characters() {
            Mention odd = mention("https://news.example/a b\u0000c/é\u2028\uffff?x=1&y=%20#" + "z".repeat(400));
            store.add(ACME, List.of(odd), Map.of(odd.id(), Rank.ORDINARY));

            store.read(ACME, Map.of(odd.id(), SampleSays.ORDINARY), store.unread(ACME, 10));

            assertThat(unread()).isEmpty();
            assertThat(store.find(ACME, odd.id(), NOW)).contains(odd.withSays(SampleSays.ORDINARY));
        }

        @Test
        void may_be_a_whole_batch_at_once() {
            List<Mention> all = mentions("m", 50);
            store.add(ACME, all, all.stream().collect(Collectors.toMap(Mention::id, mention -> Rank.ORDINARY)));

            assertThat(unread()).hasSize(50);
        }

        private List<MentionId> unread() {
            return store.unread(ACME, 100).stream().map(Unread::id).toList();
        }
    }

    @Nested
    class Order_received {
        @Test
        void is_by_time_received_then_key_whatever_the_posts_own_time() {
            Mention late = mention("late", POSTED.minus(Duration.ofDays(3)), RECEIVED.plusMillis(1));
            store.add(ACME, List.of(late, mention("b"), mention("a"), from("bluesky", mention("c"))));

            assertThat(received(Position.START, 10))
                    .containsExactly(from("bluesky", mention("c")), mention("a"), mention("b"), late);
        }

        @Test
        void is_paged_by_position_without_gap_or_overlap() {
            List<Mention> all = mentions("m", 25);
            store.add(ACME, all);

            List<Mention> first = received(Position.START, 10);
            List<Mention> second = received(Position.of(first.getLast()), 10);
            List<Mention> third = received(Position.of(second.getLast()), 10);

            assertThat(third).hasSize(5);
            assertThat(first).doesNotContainAnyElementsOf(second).hasSize(10);
            assertThat(received(Position.START, 100))
                    .startsWith(first.toArray(new Mention[0]))
                    .endsWith(third.toArray(new Mention[0]));
            assertThat(received(Position.of(third.getLast()), 10)).isEmpty();
        }

        @Test
        void is_the_order_stored_where_a_collector_is_late_or_its_clock_behind() {
            Instant early = RECEIVED.minusSeconds(110);
            store.add(ACME, mentions("m", 3));
            Position read = last();
            store.add(ACME, List.of(mention("a", POSTED, early)));
            store.add(ACME, List.of(mention("0", POSTED, early)));

            assertThat(received(read, 10)).extracting(m -> m.id().nativeId()).containsExactly("a", "0");
            assertThat(store.find(ACME, id("a"), NOW).map(Mention::receivedAt)).contains(early);
        }

        @Test
        void goes_on_behind_mentions_from_the_future_until_time_comes_level_with_it() {
            Instant future = RECEIVED.plus(Duration.ofDays(2));
            store.add(ACME, List.of(mention("ahead", POSTED, future)));
            store.add(ACME, List.of(mention("back", POSTED, RECEIVED)));
            store.add(ACME, List.of(mention("next", POSTED, RECEIVED.plusSeconds(600))));

            assertThat(store.arrivalsAfter(ACME, Position.START, 10, NOW))
                    .extracting(arrival -> arrival.place().receivedAt())
                    .containsExactly(
                            future, future.plusMillis(1), future.plusMillis(1).plusSeconds(300));

            Instant level = RECEIVED.plus(Duration.ofDays(5));
            store.add(ACME, List.of(mention("level", POSTED, level)));
            assertThat(last()).isEqualTo(Position.of(mention("level", POSTED, level)));
        }

        @Test
        void is_found_by_id_author_own_time_and_age_wherever_a_mention_stands_in_it() {
            store.add(ACME, List.of(mention("ahead", POSTED, RECEIVED.plus(Duration.ofDays(2)))));
            Mention late = critical(own(mention("late")), "lea");
            store.add(ACME, List.of(late, mention("kept"), mention("old")));
            store.keep(ACME, List.of(id("kept")), EXPIRED.plusSeconds(60));

            assertThat(store.find(ACME, late.id(), NOW)).contains(late);
            assertThat(store.ownPosts(ACME, POSTED, NOW)).containsExactly(late);
            assertThat(store.purge(ACME, late.id().source(), "lea", NOW)).isEqualTo(1);
            assertThat(store.find(ACME, late.id(), NOW)).contains(late.tombstone(NOW));
            assertThat(store.receivedAfter(ACME, Position.START, 10, EXPIRED))
                    .extracting(m -> m.id().nativeId())
                    .containsExactlyInAnyOrder("ahead", "kept");
        }

        private Position last() {
            return store.arrivalsAfter(ACME, Position.START, 100, NOW).getLast().place();
        }

        @Test
        void is_the_same_however_close_the_times() {
            List<Mention> close = List.of(
                    mention("c", POSTED, RECEIVED),
                    mention("b", POSTED, RECEIVED.plusNanos(1)),
                    mention("a", POSTED, RECEIVED.plusNanos(1_000)));
            store.add(ACME, close.reversed());

            assertThat(received(Position.START, 10)).isEqualTo(close);
        }
    }

    @Nested
    class The_latest {
        @Test
        void are_those_received_last_whatever_the_posts_own_time() {
            Mention late = mention("late", POSTED.minus(Duration.ofDays(3)), RECEIVED.plusNanos(1));
            Mention ours = own(mention("ours", POSTED, RECEIVED.plusNanos(2)));
            store.add(ACME, List.of(ours, mention("b"), late, mention("a")));

            assertThat(latest(10)).containsExactly(ours, late, mention("b"), mention("a"));
            assertThat(latest(2)).containsExactly(ours, late);
        }

        @Test
        void are_those_of_the_watch_alone() {
            store.add(new WatchId("acme-labs"), List.of(mention("theirs", POSTED, NOW)));
            store.add(new WatchId("acm"), mentions("theirs", 3));

            assertThat(latest(10)).isEmpty();
        }

        @Test
        void leave_out_what_was_deleted_or_has_expired_without_using_up_the_limit() {
            Mention young = mention("young", POSTED, RECEIVED.plusSeconds(1));
            Mention gone = mention("gone", POSTED, RECEIVED.plusSeconds(2));
            store.add(ACME, List.of(mention("old"), mention("kept"), young, gone));
            store.delete(ACME, gone.id(), NOW);
            store.keep(ACME, List.of(id("kept")), EXPIRED.plusSeconds(60));

            assertThat(store.latest(ACME, 2, EXPIRED)).containsExactly(young, mention("kept"));
            assertThat(store.latest(ACME, 3, NOW)).containsExactly(young, mention("old"), mention("kept"));
        }

        private List<Mention> latest(int limit) {
            return store.latest(ACME, limit, NOW);
        }
    }

    @Nested
    class Expiry {
        @Test
        void hides_a_mention_thirty_days_after_it_was_received() {
            store.add(ACME, List.of(own(mention("a"))));

            assertThat(store.find(ACME, id("a"), EXPIRED.minusMillis(1))).isPresent();
            assertThat(store.find(ACME, id("a"), EXPIRED)).isEmpty();
            assertThat(store.receivedAfter(ACME, Position.START, 10, EXPIRED)).isEmpty();
            assertThat(store.ownPosts(ACME, POSTED, EXPIRED)).isEmpty();
        }

        @Test
        void does_not_use_up_the_limit() {
            store.add(ACME, mentions("old", 5));
            Mention young = mention("young", POSTED, RECEIVED.plusSeconds(1));
            store.add(ACME, List.of(young));

            assertThat(store.receivedAfter(ACME, Position.START, 1, EXPIRED)).containsExactly(young);
        }

        @Test
        void spares_what_is_kept_for_as_long_as_it_is_kept() {
            store.add(ACME, mentions("m", 3));
            store.keep(ACME, List.of(id("m1"), id("unknown")), EXPIRED.plusSeconds(60));

            assertThat(store.receivedAfter(ACME, Position.START, 10, EXPIRED)).containsExactly(mention("m1"));
            assertThat(store.find(ACME, id("m1"), EXPIRED.plusSeconds(59))).isPresent();
            assertThat(store.find(ACME, id("m1"), EXPIRED.plusSeconds(60))).isEmpty();
        }

        @Test
        void is_never_brought_forward_by_keeping() {
            store.add(ACME, List.of(mention("a")));
            store.keep(ACME, List.of(id("a")), EXPIRED.plusSeconds(60));
            store.keep(ACME, List.of(id("a")), NOW);

            assertThat(store.find(ACME, id("a"), EXPIRED)).isPresent();
        }

        @Test
        void does_not_make_a_mention_new_again() {
            store.add(ACME, List.of(mention("a")));

            assertThat(store.add(ACME, List.of(mention("a", POSTED, EXPIRED)))).isEmpty();
        }
    }

    @Nested
    class Own_posts {
        @Test
        void are_listed_by_their_own_time() {
            Mention second = own(mention("second", POSTED.plusSeconds(60), RECEIVED));
            Mention first = own(mention("first", POSTED, RECEIVED.plusSeconds(30)));
            Mention next = own(mention("next", POSTED.plusSeconds(90), RECEIVED));
            store.add(ACME, List.of(mention("theirs"), second, first, next));

            assertThat(store.ownPosts(ACME, POSTED, POSTED.plusSeconds(90))).containsExactly(first, second);
            assertThat(store.ownPosts(ACME, POSTED.plusMillis(1), NOW)).containsExactly(second, next);
            assertThat(store.ownPosts(ACME, NOW, POSTED)).isEmpty();
        }

        @Test
        void that_were_deleted_are_listed_as_tombstones() {
            Mention own = own(mention("a"));
            store.add(ACME, List.of(own));
            store.delete(ACME, own.id(), NOW);

            assertThat(store.ownPosts(ACME, POSTED, NOW)).containsExactly(own.tombstone(NOW));
        }
    }

    @Nested
    class Deletion {
        @Test
        void leaves_a_tombstone_without_text_or_name() {
            Mention mention = critical(mention("a"), "lea");
            store.add(ACME, List.of(mention));

            assertThat(store.delete(ACME, id("a"), NOW)).isTrue();

            assertThat(mention.tombstone(NOW).toString()).doesNotContain("lea", mention.text());
            assertThat(store.find(ACME, id("a"), NOW)).contains(mention.tombstone(NOW));
            assertThat(received(Position.START, 10)).containsExactly(mention.tombstone(NOW));
        }

        @Test
        void happens_once() {
            store.add(ACME, List.of(mention("a")));
            store.delete(ACME, id("a"), NOW);

            assertThat(store.delete(ACME, id("a"), NOW.plusSeconds(1))).isFalse();
            assertThat(store.delete(ACME, id("unknown"), NOW)).isFalse();

            assertThat(store.find(ACME, id("a"), NOW).flatMap(Mention::deletedAt))
                    .contains(NOW);
        }

        @Test
        void is_not_undone_by_reading_the_post_again() {
            store.add(ACME, List.of(mention("a")));
            store.delete(ACME, id("a"), NOW);

            assertThat(store.add(ACME, List.of(mention("a")))).isEmpty();

            assertThat(store.find(ACME, id("a"), NOW).map(Mention::text)).contains("");
        }

        @Test
        void does_not_shorten_a_kept_life() {
            store.add(ACME, List.of(mention("a")));
            store.keep(ACME, List.of(id("a")), EXPIRED.plusSeconds(60));
            store.delete(ACME, id("a"), NOW);

            assertThat(store.find(ACME, id("a"), EXPIRED)).isPresent();
        }
    }

    @Nested
    class Purge {
        private static final SourceName RSS = new SourceName("rss");

        @Test
        void replaces_every_mention_of_the_author_and_nobody_elses() {
            Mention byNamesake = from("mastodon", mention("c"));
            store.add(ACME, List.of(critical(mention("a"), "lea"), critical(mention("b"), "lea")));
            store.add(ACME, List.of(critical(byNamesake, "lea"), critical(mention("d"), "lea2"), mention("e")));

            assertThat(store.purge(ACME, RSS, "lea", NOW)).isEqualTo(2);

            assertThat(received(Position.START, 10))
                    .filteredOn(m -> m.deletedAt().isPresent())
                    .extracting(m -> m.id().nativeId())
                    .containsExactly("a", "b");
            assertThat(received(Position.START, 10))
                    .extracting(Mention::author)
                    .filteredOn(Optional::isPresent)
                    .hasSize(2);
        }

        @Test
        void finds_nothing_the_second_time() {
            store.add(ACME, List.of(critical(mention("a"), "lea")));
            store.purge(ACME, RSS, "lea", NOW);

            assertThat(store.purge(ACME, RSS, "lea", NOW)).isZero();
        }

        @Test
        void stays_within_the_watch() {
            WatchId other = new WatchId("acme-labs");
            Mention mention = critical(mention("a"), "lea");
            store.add(other, List.of(mention));

            assertThat(store.purge(ACME, RSS, "lea", NOW)).isZero();
            assertThat(store.find(other, id("a"), NOW)).contains(mention);
        }
    }

    private List<Mention> received(Position after, int limit) {
        return store.receivedAfter(ACME, after, limit, NOW);
    }
}
