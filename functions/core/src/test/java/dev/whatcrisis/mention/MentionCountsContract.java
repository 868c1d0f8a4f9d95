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
import static dev.whatcrisis.mention.SampleMentions.total;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MentionStore} does with counts: they equal the stored mentions exactly, whoever writes at once. */
public abstract class MentionCountsContract {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant FAR = TEN.plus(Duration.ofDays(300));

    private MentionStore store;

    /** A new, empty store. */
    protected abstract MentionStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void a_post_is_counted_in_the_five_minutes_of_its_own_time() {
        store.add(
                ACME,
                List.of(mention("a", TEN.plusSeconds(299), RECEIVED), mention("b", TEN.plusSeconds(300), RECEIVED)));

        assertThat(buckets()).extracting(Bucket::start).containsExactly(TEN, TEN.plusSeconds(300));
        assertThat(buckets()).extracting(Bucket::total).containsExactly(1, 1);
    }

    @Test
    void each_source_has_its_own_count() {
        store.add(ACME, List.of(mention("a"), from("bluesky", mention("a")), mention("b")));

        assertThat(buckets()).extracting(b -> b.source().value()).containsExactly("bluesky", "rss");
        assertThat(buckets()).extracting(Bucket::total).containsExactly(1, 2);
    }

    @Test
    void critical_posts_and_their_authors_are_counted_too() {
        store.add(ACME, List.of(critical(mention("a"), "lea"), mention("b"), critical(mention("c"), "noor")));
        store.add(ACME, List.of(critical(mention("d"), "lea")));

        assertThat(buckets())
                .containsExactly(new Bucket(
                        TEN, new SourceName("rss"), 4, 3, 2.25, Set.of("lea".hashCode(), "noor".hashCode())));
    }

    @Test
    void a_post_that_stands_for_others_is_counted_as_all_of_them_and_read_as_one() {
        store.add(ACME, List.of(critical(mention("a"), "lea").standingFor(4), mention("b")));
        store.add(
                ACME,
                List.of(
                        mention("c").standingFor(3),
                        critical(mention("a"), "lea").standingFor(9)));

        assertThat(buckets())
                .containsExactly(new Bucket(TEN, new SourceName("rss"), 8, 4, 3.0, Set.of("lea".hashCode()), 5));
        assertThat(buckets().getFirst().read()).isEqualTo(3);
        assertThat(store.receivedAfter(ACME, Position.START, 10, RECEIVED))
                .extracting(mention -> mention.standsFor().orElse(1))
                .containsExactlyInAnyOrder(4, 1, 3);
    }

    @Test
    void own_posts_are_stored_but_not_counted() {
        store.add(ACME, List.of(own(mention("a")), mention("b")));

        assertThat(total(buckets())).isEqualTo(1);
        assertThat(store.receivedAfter(ACME, Position.START, 10, RECEIVED)).hasSize(2);
    }

    @Test
    void duplicates_in_a_batch_and_in_later_batches_count_once() {
        store.add(ACME, List.of(mention("a"), mention("a"), mention("b")));
        store.add(ACME, List.of(mention("b"), mention("a", TEN.plusSeconds(900), RECEIVED)));

        assertThat(total(buckets())).isEqualTo(2);
    }

    @Test
    void a_batch_of_any_size_is_stored_whole() {
        assertThat(store.add(ACME, mentions("m", 230))).hasSize(230);

        assertThat(total(buckets())).isEqualTo(230);
    }

    @Test
    void authors_are_kept_up_to_a_bound_while_counts_go_on() {
        List<Mention> crowd = IntStream.range(0, Bucket.MAX_AUTHORS + 30)
                .mapToObj(i -> critical(mention("m" + i), "author" + i))
                .toList();
        store.add(ACME, crowd.subList(0, 90));
        store.add(ACME, crowd.subList(90, crowd.size()));

        Bucket bucket = buckets().getFirst();
        assertThat(bucket.criticalAuthors()).hasSize(Bucket.MAX_AUTHORS);
        assertThat(bucket.critical()).isEqualTo(Bucket.MAX_AUTHORS + 30);
    }

    @Test
    void a_range_holds_its_start_and_not_its_end() {
        IntStream.range(0, 4)
                .forEach(i -> store.add(
                        ACME, List.of(mention("m" + i, TEN.plusSeconds(300L * i), RECEIVED.plusSeconds(900)))));

        assertThat(store.buckets(ACME, TEN.plusSeconds(300), TEN.plusSeconds(900)))
                .extracting(Bucket::start)
                .containsExactly(TEN.plusSeconds(300), TEN.plusSeconds(600));
        assertThat(store.buckets(ACME, TEN, TEN)).isEmpty();
        assertThat(store.buckets(ACME, FAR, TEN)).isEmpty();
        assertThat(store.buckets(new WatchId("acme-2"), TEN, FAR)).isEmpty();
    }

    @Test
    void counts_outlive_texts_and_are_not_touched_by_deletion_or_purge() {
        store.add(ACME, List.of(critical(mention("a"), "lea"), critical(mention("b"), "noor")));
        List<Bucket> before = buckets();

        store.delete(ACME, id("a"), RECEIVED);
        store.purge(ACME, new SourceName("rss"), "noor", RECEIVED);

        assertThat(buckets()).isEqualTo(before);
        assertThat(store.buckets(ACME, TEN, FAR.plus(Duration.ofDays(60)))).isEqualTo(before);
    }

    @Test
    void writers_that_add_overlapping_batches_at_once_count_each_post_once() {
        int threads = 8;
        int posts = 300;

        List<Integer> added = AtOnce.run(threads, thread -> addAll(posts, new Random(7 + thread)));

        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(posts);
        List<Mention> stored = store.receivedAfter(ACME, Position.START, 2 * posts, RECEIVED);
        assertThat(stored).hasSize(posts).doesNotHaveDuplicates();
        Counts expected = new Counts();
        stored.forEach(expected::add);
        assertThat(buckets()).isEqualTo(expected.all());
    }

    private int addAll(int posts, Random random) {
        List<Mention> shuffled = new ArrayList<>(IntStream.range(0, posts)
                .mapToObj(i -> mention("m" + i, POSTED.plusSeconds(i), RECEIVED.plusSeconds(posts)))
                .toList());
        Collections.shuffle(shuffled, random);
        int added = 0;
        for (int from = 0; from < posts; from += 20) {
            int to = Math.min(posts, from + 30);
            added += store.add(ACME, shuffled.subList(from, to)).size();
        }
        return added;
    }

    private List<Bucket> buckets() {
        return store.buckets(ACME, TEN, FAR);
    }
}
