// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.id;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.own;
import static dev.whatcrisis.mention.SampleMentions.total;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A store that lets go of what nobody needs any more. */
class ForgettingMentionStoreTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LATER = RECEIVED.plus(Duration.ofDays(2));

    /** While nothing is that old, it is a store like any other. */
    @Nested
    class YoungMentions extends MentionStoreContract {
        @Override
        protected MentionStore create() {
            return InMemoryMentionStore.forgetting(Duration.ofDays(100), id -> false);
        }
    }

    @Test
    void old_posts_by_others_go_when_new_ones_come() {
        MentionStore store = InMemoryMentionStore.forgetting(DAY, id -> false);
        store.add(ACME, List.of(mention("old"), own(mention("ours"))));

        store.add(ACME, List.of(mention("new", LATER, LATER)));

        assertThat(store.find(ACME, id("old"), LATER)).isEmpty();
        assertThat(store.find(ACME, id("ours"), LATER)).isPresent();
        assertThat(store.receivedAfter(ACME, Position.START, 10, LATER))
                .extracting(mention -> mention.id().nativeId())
                .containsExactly("ours", "new");
    }

    @Test
    void what_is_needed_stays() {
        MentionStore store = InMemoryMentionStore.forgetting(DAY, Set.of(id("kept"))::contains);
        store.add(ACME, List.of(mention("gone"), mention("kept")));

        store.add(ACME, List.of(mention("new", LATER, LATER)));

        assertThat(store.findAll(ACME, List.of(id("gone"), id("kept")), LATER))
                .extracting(mention -> mention.id().nativeId())
                .containsExactly("kept");
    }

    @Test
    void what_is_gone_is_not_counted_again() {
        MentionStore store = InMemoryMentionStore.forgetting(DAY, id -> false);
        List<Mention> old =
                IntStream.range(0, 3_000).mapToObj(i -> mention("old" + i)).toList();
        store.add(ACME, old);
        store.add(ACME, List.of(mention("new", LATER, LATER)));

        assertThat(store.add(ACME, old)).isEmpty();
        assertThat(total(store.buckets(ACME, Instant.EPOCH, LATER.plus(DAY)))).isEqualTo(3_001);
    }
}
