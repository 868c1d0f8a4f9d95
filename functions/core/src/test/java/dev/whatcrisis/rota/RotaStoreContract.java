// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RotaStore} does. */
public abstract class RotaStoreContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private RotaStore store;

    /** A new, empty store. */
    protected abstract RotaStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void there_is_no_rota_until_one_is_saved() {
        assertThat(store.load()).isEqualTo(Rota.NONE);
    }

    @Test
    void a_saved_rota_is_loaded_with_its_new_version() {
        Rota rota = rota("https://calendar.example/a.ics").unreadable(Fact.of("failure.address"), NOON);

        assertThat(store.save(rota)).contains(rota.withVersion(1));
        assertThat(store.load()).isEqualTo(rota.withVersion(1));
    }

    @Test
    void a_stale_save_changes_nothing() {
        Rota first = store.save(rota("https://calendar.example/a.ics")).orElseThrow();

        assertThat(store.save(Rota.NONE)).isEmpty();
        assertThat(store.save(Rota.NONE.withVersion(2))).isEmpty();

        assertThat(store.load()).isEqualTo(first);
    }

    @Test
    void of_many_savers_at_once_one_wins() {
        List<Optional<Rota>> saved =
                AtOnce.run(8, thread -> store.save(rota("https://calendar.example/" + thread + ".ics")));

        assertThat(saved).filteredOn(Optional::isPresent).containsExactly(Optional.of(store.load()));
    }

    private static Rota rota(String address) {
        Shift duty = new Shift("ana", Shift.Kind.DUTY, NOON, NOON.plusSeconds(3_600));
        Timetable timetable =
                new Timetable(NOON, NOON.minus(Timetable.BEHIND), NOON.plus(Timetable.AHEAD), List.of(duty), 1, 0);
        return new Rota(Optional.of(URI.create(address)), Optional.of(timetable), Optional.empty(), 0);
    }
}
