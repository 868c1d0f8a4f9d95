// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

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
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Counts;
import dev.whatcrisis.mention.Mention;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link IncidentStore} does with the mentions of an incident: each is counted once. */
public abstract class IncidentCountsContract {
    private static final IncidentId ID = new IncidentId("acme-1");

    private IncidentStore store;

    /** A new, empty store. */
    protected abstract IncidentStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void mentions_are_counted_and_pointed_to_in_the_order_added() {
        Mention other = from("bluesky", mention("c", POSTED.plusSeconds(600), RECEIVED.plusSeconds(600)));
        store.addMentions(ID, List.of(mention("b"), critical(mention("a"), "lea")));
        store.addMentions(ID, List.of(other));

        Counts expected = new Counts();
        List.of(mention("b"), critical(mention("a"), "lea"), other).forEach(expected::add);
        assertThat(store.buckets(ID)).isEqualTo(expected.all());
        assertThat(store.mentions(ID)).containsExactly(id("b"), id("a"), other.id());
    }

    @Test
    void counts_are_read_from_a_time_on() {
        List<Mention> posts = IntStream.range(0, 6)
                .mapToObj(n -> mention("m" + n, POSTED.plusSeconds(300L * n), RECEIVED))
                .toList();
        store.addMentions(ID, posts);
        store.addMentions(new IncidentId("acme-2"), List.of(mention("other")));

        for (Bucket from : store.buckets(ID)) {
            assertThat(store.buckets(ID, from.start()))
                    .isEqualTo(store.buckets(ID).stream()
                            .filter(bucket -> !bucket.start().isBefore(from.start()))
                            .toList());
        }
        assertThat(store.buckets(ID, POSTED.plusSeconds(3600))).isEmpty();
    }

    @Test
    void the_ones_that_were_new_are_returned() {
        store.addMentions(ID, List.of(mention("b")));

        assertThat(store.addMentions(ID, List.of(mention("c"), mention("b"), mention("a"), mention("c"))))
                .containsExactly(mention("c"), mention("a"));
    }

    @Test
    void a_mention_that_is_given_again_counts_once() {
        store.addMentions(ID, List.of(mention("a"), mention("a"), mention("b")));
        store.addMentions(ID, List.of(critical(mention("a"), "lea"), mention("b")));

        assertThat(total(store.buckets(ID))).isEqualTo(2);
        assertThat(store.buckets(ID)).extracting(Bucket::critical).containsExactly(0);
        assertThat(store.mentions(ID)).hasSize(2);
    }

    @Test
    void a_mention_that_stands_for_others_is_counted_as_all_of_them() {
        store.addMentions(ID, List.of(critical(mention("a"), "lea").standingFor(40), mention("b")));
        store.addMentions(ID, List.of(mention("c").standingFor(2)));

        assertThat(total(store.buckets(ID))).isEqualTo(43);
        assertThat(store.buckets(ID)).extracting(Bucket::unread).containsExactly(40);
        assertThat(store.mentions(ID)).hasSize(3);
    }

    @Test
    void an_own_post_is_pointed_to_but_not_counted() {
        store.addMentions(ID, List.of(own(mention("a")), mention("b")));

        assertThat(store.mentions(ID)).containsExactly(id("a"), id("b"));
        assertThat(total(store.buckets(ID))).isEqualTo(1);
    }

    @Test
    void pointers_stop_at_their_bound_while_counts_go_on_exactly() {
        List<Mention> storm = mentions("m", IncidentStore.MAX_MENTIONS + 75);
        for (int from = 0; from < storm.size(); from += 50) {
            store.addMentions(ID, storm.subList(from, Math.min(storm.size(), from + 60)));
        }

        assertThat(store.mentions(ID)).hasSize(IncidentStore.MAX_MENTIONS).startsWith(id("m0"), id("m1"));
        assertThat(total(store.buckets(ID))).isEqualTo(storm.size());
        assertThat(store.addMentions(ID, storm)).isEmpty();
    }

    @Test
    void another_incident_has_its_own() {
        store.addMentions(ID, List.of(mention("a")));
        store.addMentions(new IncidentId("acme-10"), List.of(mention("a"), mention("b")));

        assertThat(total(store.buckets(ID))).isEqualTo(1);
        assertThat(store.mentions(ID)).containsExactly(id("a"));
        assertThat(store.buckets(new IncidentId("acme"))).isEmpty();
    }

    @Test
    void writers_that_add_the_same_mentions_at_once_count_each_once() {
        List<Mention> posts = IntStream.range(0, 120)
                .mapToObj(i -> mention("m" + i, POSTED.plusSeconds(10L * i), RECEIVED.plusSeconds(2_000)))
                .toList();

        List<Integer> added = AtOnce.run(6, thread -> {
            int sum = 0;
            for (int from = 0; from < posts.size(); from += 15) {
                int start = (from + 30 * thread) % posts.size();
                sum += store.addMentions(ID, posts.subList(start, Math.min(posts.size(), start + 20)))
                        .size();
            }
            return sum;
        });

        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(posts.size());
        assertThat(total(store.buckets(ID))).isEqualTo(posts.size());
        assertThat(store.mentions(ID)).hasSize(posts.size()).doesNotHaveDuplicates();
    }
}
