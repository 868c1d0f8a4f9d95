// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.journal.IdempotencyStore.Answer;
import dev.whatcrisis.api.journal.IdempotencyStore.Kept;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link IdempotencyStore} does. */
public abstract class IdempotencyStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Answer ANSWER = new Answer(200, "application/json", "{\"name\":\"Éva\"}");

    private IdempotencyStore store;

    /** A new, empty store. */
    protected abstract IdempotencyStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void the_first_request_takes_the_key() {
        assertThat(store.take("k", "print", NOW)).isEmpty();
    }

    @Test
    void a_repeat_sees_that_the_first_is_still_at_work() {
        store.take("k", "print", NOW);

        assertThat(store.take("k", "print", NOW.plusSeconds(5))).contains(new Kept("print", NOW, Optional.empty()));
    }

    @Test
    void a_repeat_gets_the_first_answer_for_24_hours() {
        store.take("k", "print", NOW);
        store.answer("k", ANSWER);
        Instant end = NOW.plus(IdempotencyStore.LIFE);

        assertThat(store.take("k", "print", end.minusMillis(1))).contains(new Kept("print", NOW, Optional.of(ANSWER)));
        assertThat(store.take("k", "print", end)).isEmpty();
    }

    @Test
    void another_request_under_the_same_key_sees_whose_it_is() {
        store.take("k", "print", NOW);
        store.answer("k", ANSWER);

        assertThat(store.take("k", "another", NOW).map(Kept::fingerprint)).contains("print");
    }

    @Test
    void a_key_of_a_request_that_died_is_free_after_a_minute() {
        store.take("k", "print", NOW);
        Instant end = NOW.plus(IdempotencyStore.CLAIM);

        assertThat(store.take("k", "print", end.minusMillis(1))).isPresent();
        assertThat(store.take("k", "print", end)).isEmpty();
        assertThat(store.take("k", "print", end.plusSeconds(1))).isPresent();
    }

    @Test
    void a_released_key_is_free_at_once() {
        store.take("k", "print", NOW);
        store.release("k");

        assertThat(store.take("k", "print", NOW)).isEmpty();
    }

    @Test
    void an_answered_key_cannot_be_released() {
        store.take("k", "print", NOW);
        store.answer("k", ANSWER);
        store.release("k");

        assertThat(store.take("k", "print", NOW)).isPresent();
    }

    @Test
    void an_answer_without_a_taken_key_is_not_kept() {
        store.answer("k", ANSWER);

        assertThat(store.take("k", "print", NOW)).isEmpty();
    }

    @Test
    void keys_do_not_disturb_each_other() {
        store.take("a", "print", NOW);

        assertThat(store.take("b", "print", NOW)).isEmpty();
    }

    @Test
    void of_many_who_take_a_key_at_once_one_gets_it() {
        long got = IntStream.range(0, 16)
                .parallel()
                .filter(i -> store.take("k", "print", NOW).isEmpty())
                .count();

        assertThat(got).isEqualTo(1);
    }
}
