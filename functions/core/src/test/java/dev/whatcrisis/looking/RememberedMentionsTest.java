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
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RememberedMentionsTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant NOW = RECEIVED.plusSeconds(60);

    private final MentionStore store = new InMemoryMentionStore();
    private final RememberedMentions remembered = new RememberedMentions(store);

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

    private void looks() {
        remembered.recall(ACME);
    }

    private static Mention ownAt(String id, Instant at) {
        return own(mention(id, at, RECEIVED));
    }
}
