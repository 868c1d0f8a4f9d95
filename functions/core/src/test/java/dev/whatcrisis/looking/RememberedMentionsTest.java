// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.id;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.mentions;
import static dev.whatcrisis.mention.SampleMentions.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.watch.WatchId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RememberedMentionsTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant NOW = RECEIVED.plusSeconds(60);

    private final List<MentionId> asked = new ArrayList<>();
    private final List<Instant> counted = new ArrayList<>();
    private final MentionStore store = new InMemoryMentionStore();
    private final RememberedMentions remembered = new RememberedMentions((MentionStore) Proxy.newProxyInstance(
            MentionStore.class.getClassLoader(), new Class<?>[] {MentionStore.class}, (proxy, method, given) -> {
                switch (method.getName()) {
                    case "findAll" -> ((Collection<?>) given[1]).forEach(id -> asked.add((MentionId) id));
                    case "buckets" -> counted.add((Instant) given[1]);
                    default -> {}
                }
                return method.invoke(store, given);
            }));

    @Test
    void finds_what_the_store_has_in_the_order_asked_for() {
        store.add(ACME, mentions("m", 5));
        looks();
        List<MentionId> asked = List.of(id("m3"), id("nobody"), id("m0"), id("m3"));

        assertThat(remembered.findAll(ACME, asked, NOW)).isEqualTo(store.findAll(ACME, asked, NOW));
        assertThat(remembered.findAll(ACME, asked, NOW)).isEqualTo(store.findAll(ACME, asked, NOW));
    }

    @Test
    void a_purged_post_is_gone_with_the_next_look() {
        Mention post = mention("a").by(new Author("lea", "Lea", OptionalLong.empty()));
        store.add(ACME, List.of(post));
        looks();
        assertThat(remembered.find(ACME, post.id(), NOW)).contains(post);

        store.purge(ACME, post.id().source(), "lea", NOW);
        looks();

        assertThat(remembered.find(ACME, post.id(), NOW)).contains(post.tombstone(NOW));
    }

    @Test
    void a_post_that_was_deleted_upstream_is_gone_with_the_next_look() {
        store.add(ACME, List.of(mention("a")));
        looks();
        assertThat(remembered.find(ACME, id("a"), NOW)).isPresent();

        store.delete(ACME, id("a"), NOW);
        looks();

        assertThat(remembered.find(ACME, id("a"), NOW)).contains(mention("a").tombstone(NOW));
    }

    @Test
    void texts_that_lived_their_time_are_asked_of_the_store() {
        store.add(ACME, List.of(mention("a")));
        looks();
        assertThat(remembered.find(ACME, id("a"), NOW)).isPresent();

        Instant later = RECEIVED.plus(MentionStore.TEXT_LIFE);
        looks();

        assertThat(remembered.find(ACME, id("a"), later)).isEmpty();
    }

    @Test
    void own_posts_that_come_later_are_seen_by_the_next_look() {
        Instant from = NOW.minus(Duration.ofHours(48));
        Mention first = ownAt("a", NOW.minusSeconds(300));
        store.add(ACME, List.of(first));
        looks();
        assertThat(remembered.ownPosts(ACME, from, NOW)).containsExactly(first);

        Mention second = ownAt("b", NOW.minusSeconds(100));
        store.add(ACME, List.of(second));
        looks();

        assertThat(remembered.ownPosts(ACME, from, NOW)).containsExactly(first, second);
        assertThat(remembered.ownPosts(ACME, NOW.minusSeconds(200), NOW)).containsExactly(second);
    }

    @Test
    void what_a_look_met_on_its_way_is_not_read_again() {
        Mention post = mention("a").withSays(SampleSays.ORDINARY);
        store.add(ACME, List.of(post));
        looks();
        arrive();

        assertThat(remembered.find(ACME, post.id(), NOW)).contains(post);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_post_that_is_still_to_be_read_and_an_own_one_are_looked_up() {
        store.add(ACME, List.of(mention("unread"), own(mention("own")).withSays(SampleSays.ORDINARY)));
        looks();
        arrive();

        remembered.findAll(ACME, List.of(id("unread"), id("own")), NOW);

        assertThat(asked).containsExactly(id("unread"), id("own"));
    }

    @Test
    void a_tombstone_that_arrives_takes_the_place_of_what_an_index_that_lags_showed() {
        Mention post = mention("a").withSays(SampleSays.ORDINARY);
        store.add(ACME, List.of(post));
        looks();
        arrive();
        store.delete(ACME, post.id(), NOW);
        arrive();

        assertThat(remembered.find(ACME, post.id(), NOW)).contains(post.tombstone(NOW));
    }

    @Test
    void counts_of_days_are_read_again_from_where_something_came() {
        store.add(ACME, List.of(mention("old", NOW.minus(Duration.ofDays(2)), RECEIVED)));
        looks();
        assertThat(days()).hasSize(1);
        counted.clear();

        assertThat(days()).hasSize(1);
        assertThat(counted).containsExactly(Bucket.startOf(NOW.minus(Duration.ofHours(1))));
        counted.clear();

        store.add(ACME, List.of(mention("late", NOW.minus(Duration.ofHours(5)), RECEIVED.plusSeconds(1))));
        remembered.arrivalsAfter(ACME, new Position(RECEIVED.plusMillis(1), ""), 100, NOW);

        assertThat(days()).isEqualTo(store.buckets(ACME, NOW.minus(Duration.ofDays(8)), NOW));
        assertThat(counted).containsExactly(Bucket.startOf(NOW.minus(Duration.ofHours(5))));
    }

    private List<Bucket> days() {
        return remembered.buckets(ACME, NOW.minus(Duration.ofDays(8)), NOW);
    }

    private void arrive() {
        remembered.arrivalsAfter(ACME, Position.START, 100, NOW);
    }

    private void looks() {
        remembered.recall(ACME);
    }

    private static Mention ownAt(String id, Instant at) {
        return own(mention(id, at, RECEIVED));
    }
}
