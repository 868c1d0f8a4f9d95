// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.incident.SampleIncidents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store is damaged in many ways: it opens with everything, or opens a copy and says so, or refuses in words. All of
 * them with {@code -Dwhatcrisis.mutations=240}.
 */
class DamageTest {
    private static final int MUTATIONS = Integer.getInteger("whatcrisis.mutations", 48);

    @TempDir
    private Path folder;

    private List<Entry> all;
    private List<Entry> copied;
    private byte[] clean;
    private byte[] killed;
    private byte[] older;
    private byte[] seal;
    private Path copies;

    enum Outcome {
        WHOLE,
        COPY,
        REFUSED
    }

    @BeforeEach
    void fill() throws IOException {
        Path whole = folder.resolve("whole");
        Path file = whole.resolve(MvStores.FILE);
        copies = whole.resolve(Copies.FOLDER);
        try (MvStores stores = MvStores.open(whole)) {
            write(stores, 0, 60);
            stores.copy();
            copied = entries(stores);
            write(stores, 60, 100);
            older = Files.readAllBytes(file);
            write(stores, 100, 120);
            killed = Files.readAllBytes(file);
            all = entries(stores);
        }
        clean = Files.readAllBytes(file);
        seal = Files.readAllBytes(whole.resolve(SealFile.NAME));
    }

    @Test
    void none_of_many_mutations_is_silent() throws IOException {
        Map<Damage, Map<Outcome, Integer>> outcomes = new EnumMap<>(Damage.class);
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Damage damage = Damage.values()[seed % Damage.values().length];
            boolean withCopies = seed / Damage.values().length % 2 == 0;
            Random random = new Random(seed);
            byte[] file = damage.done(random.nextBoolean() ? clean : killed, older, random);
            Outcome outcome = opened(folder.resolve("m" + seed), file, withCopies, damage + " " + seed);
            outcomes.computeIfAbsent(damage, d -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
        }
        System.out.println("mutations: " + outcomes);
        assertThat(outcomes.get(Damage.CUT_TAIL)).doesNotContainKey(Outcome.WHOLE);
        assertThat(outcomes.get(Damage.EMPTY)).doesNotContainKey(Outcome.WHOLE);
        assertThat(outcomes.get(Damage.OLDER_FILE)).doesNotContainKey(Outcome.WHOLE);
    }

    @Test
    void a_store_that_is_gone_is_no_empty_one() throws IOException {
        Path gone = folder.resolve("gone");
        assertThat(opened(gone, new byte[0], true, "gone")).isEqualTo(Outcome.COPY);
        Files.delete(gone.resolve(MvStores.FILE));

        try (MvStores stores = MvStores.open(gone)) {
            assertThat(entries(stores)).isEqualTo(copied);
            assertThat(stores.recovered().orElseThrow().kept()).isEmpty();
        }
    }

    private Outcome opened(Path place, byte[] file, boolean withCopies, String what) throws IOException {
        Files.createDirectories(place);
        Files.write(place.resolve(MvStores.FILE), file);
        Files.write(place.resolve(SealFile.NAME), seal);
        if (withCopies) {
            Files.createDirectories(place.resolve(Copies.FOLDER));
            copyAll(copies, place.resolve(Copies.FOLDER));
        }
        try (MvStores stores = MvStores.open(place)) {
            Optional<Recovered> recovered = stores.recovered();
            assertThat(entries(stores)).as(what).isEqualTo(recovered.isPresent() ? copied : all);
            recovered.ifPresent(r -> assertThat(place.resolve(r.kept())).hasBinaryContent(file));
            return recovered.isPresent() ? Outcome.COPY : Outcome.WHOLE;
        } catch (StoreException e) {
            assertThat(withCopies).as(what + ": " + e.getMessage()).isFalse();
            assertThat(e).as(what).hasMessageContaining("is damaged").hasMessageContaining("restore an export");
            assertThat(place.resolve(MvStores.FILE)).as(what).hasBinaryContent(file);
            return Outcome.REFUSED;
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void write(MvStores stores, int from, int until) {
        for (int turn = from; turn < until; turn++) {
            stores.ports().mentions().add(SampleIncidents.ACME, RestlessWriter.batch("w", turn));
            stores.ports()
                    .alerts()
                    .due(SampleAlerts.alert(SampleAlerts.ACME, "alert-" + turn, "acme-1", "ana", true, RECEIVED));
        }
    }

    private static List<Entry> entries(MvStores stores) {
        List<Entry> entries = new ArrayList<>();
        stores.entries(entries::add);
        return entries;
    }
}
