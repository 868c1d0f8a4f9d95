// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.looking.ForgetWatch;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.reply.SampleReplies;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged store goes on from its copy, without what was deleted for good since. */
class CopiesTest {
    private static final WatchId ACME = SampleIncidents.ACME;
    private static final String TOKEN = "a".repeat(64);

    @TempDir
    private Path folder;

    private Instant now = RECEIVED;

    @Test
    void seven_days_are_kept_for_their_owner_alone() throws IOException {
        try (MvStores stores = open()) {
            for (int day = 0; day < 10; day++) {
                stores.ports().mentions().add(ACME, List.of(SampleMentions.mention("m" + day)));
                stores.copy();
                stores.copy();
                now = now.plus(Duration.ofDays(1));
            }
        }
        List<Path> copies = copies().newestFirst();
        assertThat(copies).hasSize(7);
        assertThat(copies.getFirst().getFileName()).hasToString("store-" + day(9) + ".mv");
        assertThat(copies.getLast().getFileName()).hasToString("store-" + day(3) + ".mv");
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            for (Path copy : copies) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_copy_holds_what_the_store_held() throws IOException {
        try (MvStores stores = open()) {
            stores.ports().mentions().add(ACME, RestlessWriter.batch("m", 1));
            stores.copy();
        }
        Files.delete(folder.resolve(MvStores.FILE));
        try (MvStores stores = open()) {
            Recovered recovered = stores.recovered().orElseThrow();
            assertThat(recovered.copyOf()).isEqualTo(RECEIVED);
            assertThat(stores.keeping().recovered()).isPresent();
            assertThat(Reopened.of(stores.ports()).mentions()).hasSize(RestlessWriter.BATCH);
        }
    }

    @Test
    void a_text_that_was_deleted_after_the_copy_does_not_come_back_from_it() throws IOException {
        Mention deleted = SampleMentions.mention("deleted");
        Mention purged = SampleMentions.critical(SampleMentions.mention("purged"), "lea");
        Mention later = SampleMentions.mention("later");
        try (MvStores stores = open()) {
            MentionStore mentions = stores.ports().mentions();
            mentions.add(ACME, List.of(deleted, purged, SampleMentions.mention("stays")));
            stores.copy();
            now = now.plusSeconds(60);
            mentions.add(ACME, List.of(later));
            mentions.delete(ACME, deleted.id(), now);
            mentions.delete(ACME, later.id(), now);
            mentions.purge(ACME, purged.id().source(), "lea", now);
        }
        damage();
        try (MvStores stores = open()) {
            assertThat(stores.recovered()).isPresent();
            MentionStore mentions = stores.ports().mentions();
            assertThat(mentions.find(ACME, deleted.id(), now).orElseThrow().text())
                    .isEmpty();
            assertThat(mentions.find(ACME, purged.id(), now).orElseThrow().text())
                    .isEmpty();
            assertThat(mentions.find(ACME, SampleMentions.id("stays"), now)
                            .orElseThrow()
                            .text())
                    .isNotEmpty();
            assertThat(mentions.add(ACME, List.of(later, purged))).isEmpty();
        }
        assertThat(Files.readString(folder.resolve(Deletions.NAME))).doesNotContain("lea", "purged", "later");
    }

    @Test
    void whoever_was_shut_out_after_the_copy_stays_out_and_a_deleted_watch_stays_deleted() throws IOException {
        Watch watch = Watch.of(ACME, "Acme", ZoneOffset.UTC, List.of(Query.parse("hackernews:acme")), now);
        try (MvStores stores = open()) {
            stores.people().add(new Person("lea", "Léa", Role.ADMIN, TOKEN, now));
            stores.ports().watches().save(watch);
            stores.copy();
            now = now.plusSeconds(60);
            stores.people().delete("lea");
            stores.ports().watches().delete(ACME);
        }
        damage();
        try (MvStores stores = open()) {
            assertThat(stores.people().byTokenHash(TOKEN)).isEmpty();
            assertThat(stores.people().all()).isEmpty();
            assertThat(stores.ports().watches().all()).isEmpty();
        }
    }

    @Test
    void of_a_watch_that_was_deleted_after_the_copy_neither_sales_nor_people_nor_conclusions_come_back()
            throws IOException {
        Watch watch = Watch.of(ACME, "Acme", ZoneOffset.UTC, List.of(Query.parse("hackernews:acme")), now);
        IncidentId incident = new IncidentId("acme-1");
        try (MvStores stores = open()) {
            Ports ports = stores.ports();
            ports.watches().save(watch);
            ports.incidents().save(SampleIncidents.incident("acme-1"));
            ports.replies().save(SampleReplies.reply(Need.HURT, Language.EN));
            ports.postMortems().save(new Conclusions(incident, "We ask first.", "", "", "lea", now, 0));
            ports.sales().save(Sales.none(ACME).with(Map.of(LocalDate.parse("2026-03-01"), 7.0)));
            stores.copy();
            now = now.plusSeconds(60);
            new ForgetWatch(ports).forget(ACME);
        }
        damage();
        try (MvStores stores = open()) {
            assertThat(stores.recovered()).isPresent();
            Ports ports = stores.ports();
            assertThat(ports.watches().all()).isEmpty();
            assertThat(ports.sales().of(ACME).days()).isEmpty();
            assertThat(ports.replies().of(incident)).isEmpty();
            assertThat(ports.postMortems().conclusions(incident)).isEmpty();
            assertThat(ports.incidents().find(incident)).as("history").isPresent();
        }
    }

    @Test
    void who_was_deleted_before_the_copy_and_came_back_stays() throws IOException {
        try (MvStores stores = open()) {
            stores.people().add(new Person("lea", "Léa", Role.ADMIN, TOKEN, now));
            stores.people().delete("lea");
            now = now.plusSeconds(60);
            stores.people().add(new Person("lea", "Léa", Role.ADMIN, TOKEN, now));
            stores.copy();
        }
        damage();
        try (MvStores stores = open()) {
            assertThat(stores.people().byTokenHash(TOKEN)).isPresent();
        }
    }

    @Test
    void deletions_are_forgotten_when_no_copy_is_older() throws IOException {
        try (MvStores stores = open()) {
            stores.ports().mentions().add(ACME, List.of(SampleMentions.mention("a")));
            stores.ports().mentions().delete(ACME, SampleMentions.id("a"), now);
            assertThat(deletions().all()).hasSize(1);
            for (int day = 0; day < 8; day++) {
                now = now.plus(Duration.ofDays(1));
                stores.copy();
            }
            assertThat(deletions().all()).isEmpty();
        }
    }

    @Test
    void a_bad_copy_is_passed_over() throws IOException {
        try (MvStores stores = open()) {
            stores.ports().mentions().add(ACME, List.of(SampleMentions.mention("a")));
            stores.copy();
            now = now.plus(Duration.ofDays(1));
            stores.ports().mentions().add(ACME, List.of(SampleMentions.mention("b")));
            stores.copy();
        }
        Path newest = copies().newestFirst().getFirst();
        byte[] bytes = Files.readAllBytes(newest);
        Files.write(newest, Arrays.copyOf(bytes, bytes.length / 3));
        damage();
        try (MvStores stores = open()) {
            assertThat(stores.recovered().orElseThrow().copyOf()).isEqualTo(RECEIVED);
            assertThat(Reopened.of(stores.ports()).mentions()).containsExactly(SampleMentions.id("a"));
        }
    }

    @Test
    void a_store_that_is_damaged_while_it_runs_is_noticed_when_it_is_copied() throws IOException {
        try (MvStores stores = open()) {
            stores.ports().mentions().add(ACME, List.of(SampleMentions.mention("a")));
            stores.copy();
            stores.file().write(() -> stores.file().map("mention").clear());

            stores.copy();

            assertThat(stores.recovered()).isPresent();
            assertThat(Reopened.of(stores.ports()).mentions()).containsExactly(SampleMentions.id("a"));
        }
    }

    @Test
    void a_crash_between_opening_a_copy_and_deleting_in_it_is_made_good() throws IOException {
        Mention deleted = SampleMentions.mention("deleted");
        try (MvStores stores = open()) {
            stores.ports().mentions().add(ACME, List.of(deleted));
            stores.copy();
            now = now.plusSeconds(60);
            stores.ports().mentions().delete(ACME, deleted.id(), now);
        }
        damage();
        file().close();

        try (MvStores stores = open()) {
            assertThat(stores.ports()
                            .mentions()
                            .find(ACME, deleted.id(), now)
                            .orElseThrow()
                            .text())
                    .isEmpty();
        }
    }

    private void damage() throws IOException {
        Path file = folder.resolve(MvStores.FILE);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5_000));
    }

    private MvStores open() {
        return MvStores.over(file(), StoreJson.CURRENT);
    }

    private MvFile file() {
        return MvFile.open(folder.resolve(MvStores.FILE), Disk.OWN, () -> now, true);
    }

    private Copies copies() {
        return new Copies(folder.resolve(MvStores.FILE), Disk.OWN);
    }

    private Deletions deletions() {
        return new Deletions(folder.resolve(MvStores.FILE), Disk.OWN);
    }

    private static String day(int day) {
        return RECEIVED.atZone(ZoneOffset.UTC).toLocalDate().plusDays(day).toString();
    }
}
