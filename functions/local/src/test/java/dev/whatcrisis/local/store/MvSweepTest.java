// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.critical;
import static dev.whatcrisis.mention.SampleMentions.id;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.own;
import static dev.whatcrisis.mention.SampleMentions.total;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.api.link.OneTapLink;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.WatchId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MvSweepTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final WatchId LABS = new WatchId("acme-labs");
    private static final Instant EXPIRED = RECEIVED.plus(MentionStore.TEXT_LIFE);

    @TempDir
    private Path folder;

    private MvStores stores;
    private MentionStore mentions;

    @BeforeEach
    void open() {
        stores = MvStores.open(folder);
        mentions = stores.ports().mentions();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void nothing_of_an_expired_mention_is_left_but_a_hash_of_its_id() {
        mentions.add(ACME, List.of(own(critical(mention("a"), "lea"))));
        mentions.add(LABS, List.of(critical(mention("b"), "noor")));
        mentions.keep(LABS, List.of(id("b")), EXPIRED.minusSeconds(1));

        stores.sweep(EXPIRED);

        assertThat(mapsWithEntries()).containsExactly("bucket", "mention-known");
    }

    @Test
    void young_and_kept_mentions_stay() {
        Mention young = mention("young", POSTED, RECEIVED.plusMillis(1));
        mentions.add(ACME, List.of(mention("kept"), mention("old"), young));
        mentions.keep(ACME, List.of(id("kept")), EXPIRED.plusSeconds(60));

        stores.sweep(EXPIRED);

        assertThat(mentions.find(ACME, id("kept"), EXPIRED)).contains(mention("kept"));
        assertThat(mentions.find(ACME, id("young"), EXPIRED)).contains(young);
        assertThat(mentions.find(ACME, id("old"), RECEIVED)).isEmpty();
    }

    @Test
    void a_swept_mention_that_is_read_again_is_not_counted_again() {
        mentions.add(ACME, List.of(mention("a")));
        stores.sweep(EXPIRED);

        assertThat(mentions.add(ACME, List.of(mention("a", POSTED, EXPIRED)))).isEmpty();

        assertThat(total(mentions.buckets(ACME, POSTED.minusSeconds(300), EXPIRED)))
                .isEqualTo(1);
    }

    @Test
    void counts_and_known_ids_live_four_hundred_days() {
        mentions.add(ACME, List.of(mention("a")));
        Instant end = RECEIVED.plus(MentionStore.COUNT_LIFE);

        stores.sweep(end.minus(Duration.ofMinutes(10)));
        assertThat(mapsWithEntries()).containsExactly("bucket", "mention-known");

        stores.sweep(end);
        assertThat(mapsWithEntries()).isEmpty();
    }

    @Test
    void a_purged_author_is_in_no_map_any_more() {
        mentions.add(ACME, List.of(critical(mention("a"), "lea-of-somewhere")));

        mentions.purge(ACME, id("a").source(), "lea-of-somewhere", RECEIVED);

        assertThat(everything()).noneMatch(text -> text.contains("lea-of-somewhere"));
        assertThat(mapsWithEntries()).containsExactly("bucket", "mention", "mention-known");
    }

    @Test
    void expired_links_and_answers_go() {
        stores.links().add(link("one", RECEIVED));
        stores.links().add(link("two", RECEIVED.plusSeconds(1)));
        stores.idempotency().take("key", "print", RECEIVED);

        stores.sweep(RECEIVED.plus(IdempotencyStore.CLAIM));
        assertThat(mapsWithEntries()).containsExactly("link");

        stores.sweep(RECEIVED.plus(Duration.ofDays(1)));
        assertThat(stores.links().find("two", RECEIVED)).isPresent();
        assertThat(stores.links().find("one", RECEIVED)).isEmpty();
    }

    private static OneTapLink link(String hash, Instant issuedAt) {
        return new OneTapLink(hash, ACME, Optional.empty(), "ana", issuedAt, issuedAt.plus(Duration.ofDays(1)));
    }

    private Set<String> mapsWithEntries() {
        return stores.file().read(() -> {
            Set<String> names = new TreeSet<>(stores.file().names());
            names.removeIf(name -> stores.file().map(name).isEmpty());
            return names;
        });
    }

    private List<String> everything() {
        return stores.file()
                .read(() -> stores.file().names().stream()
                        .flatMap(name -> Range.ascending(stores.file().map(name), Shelf.FIRST, Shelf.LAST))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }
}
