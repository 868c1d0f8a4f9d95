// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.lambda.sns.Subscribed.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SubscriptionStore} does. */
public abstract class SubscriptionStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00.123Z");

    private SubscriptionStore store;

    /** A new, empty store. */
    protected abstract SubscriptionStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void nothing_is_subscribed_until_something_is_saved() {
        assertThat(store.load()).isEqualTo(Subscriptions.NONE);
    }

    @Test
    void everything_about_an_address_is_loaded_as_it_was_saved() {
        Subscriptions saved = new Subscriptions(
                7,
                NOW,
                List.of(
                        new Subscribed(
                                "team@acme.example",
                                List.of(new Recipient("ben", NOW), new Recipient("ana", NOW.plusSeconds(900))),
                                Optional.of("arn:aws:sns:eu-west-1:123456789012:alerts:1"),
                                Standing.CONFIRMED,
                                Optional.of(Standing.UNCONFIRMED)),
                        new Subscribed(
                                "chloe@acme.example", List.of(), Optional.empty(), Standing.REFUSED, Optional.empty())),
                0);

        assertThat(store.save(saved)).contains(saved.withVersion(1));
        assertThat(store.load()).isEqualTo(saved.withVersion(1));
    }

    @Test
    void a_stale_save_changes_nothing() {
        Subscriptions first = store.save(Subscriptions.NONE).orElseThrow();

        assertThat(store.save(Subscriptions.NONE)).isEmpty();
        assertThat(store.save(Subscriptions.NONE.withVersion(2))).isEmpty();

        assertThat(store.load()).isEqualTo(first);
    }

    @Test
    void of_many_savers_at_once_one_wins() {
        List<Optional<Subscriptions>> saved =
                AtOnce.run(8, thread -> store.save(new Subscriptions(thread, NOW, List.of(), 0)));

        assertThat(saved).filteredOn(Optional::isPresent).containsExactly(Optional.of(store.load()));
    }
}
