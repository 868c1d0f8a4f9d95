// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.BOB;
import static dev.whatcrisis.alert.Desk.BOSS;
import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Desk.ROOM;
import static dev.whatcrisis.alert.Desk.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.wording.StoreWording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorePolicyTest {
    private static final Roster TEAM = new Roster(List.of(BOSS, BOB, LEA, ROOM), 1);
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant DAY = at("2026-03-10T10:00");
    private static final Keeping FULL = new Keeping(Optional.of(DAY), Optional.empty());
    private static final Keeping COPY =
            new Keeping(Optional.empty(), Optional.of(new Keeping.Recovered(DAY, DAY.minus(Duration.ofHours(20)))));

    @Test
    void the_first_in_turn_and_the_rooms_hear_of_a_full_disk_and_nobody_is_rung() {
        assertThat(said(FULL, DAY.plusSeconds(120))).containsExactly("lea EMAIL", "room WEBHOOK");
        assertThat(said(COPY, DAY)).containsExactly("lea EMAIL", "room WEBHOOK");
    }

    @Test
    void a_disk_that_is_full_for_a_moment_is_nobodys_business() {
        assertThat(said(FULL, DAY.plusSeconds(119))).isEmpty();
    }

    @Test
    void the_same_trouble_has_the_same_ids_and_a_well_kept_store_says_nothing() {
        assertThat(ids(FULL, DAY.plusSeconds(120))).isEqualTo(ids(FULL, DAY.plusSeconds(9_000)));
        assertThat(said(Keeping.WELL, DAY)).isEmpty();
        assertThat(said(COPY, DAY.plus(Keeping.NEWS))).isEmpty();
    }

    @Test
    void it_is_said_in_words_of_both_languages() {
        Watch watch = Watch.of(ACME, "Acme", Desk.PARIS, List.of(), DAY);
        for (Keeping keeping : List.of(FULL, COPY)) {
            for (Planned planned : StorePolicy.plan(ACME, TEAM, keeping, DAY.plusSeconds(120))) {
                Message message =
                        StoreWording.of(planned, watch, keeping, DAY.plusSeconds(120), "wc.example/a/0123456789A");
                boolean english = planned.contact().language() == Language.EN;
                String head = keeping.equals(FULL)
                        ? english ? "Disk full" : "Disque plein"
                        : english ? "Store damaged" : "Donnees abimees";
                assertThat(message.subject()).startsWith("[" + head + "] Acme").hasSizeLessThan(100);
                assertThat(message.body()).contains("https://wc.example/a/").doesNotContain("  ");
            }
        }
    }

    @Test
    void both_languages_say_since_when_and_what_to_do() {
        assertThat(body(FULL, Language.EN)).contains("since 10:00", "held in memory", "Make room");
        assertThat(body(FULL, Language.FR)).contains("depuis 10h00", "en mémoire", "Faire de la place");
        assertThat(body(COPY, Language.EN)).contains("copy of Mon 14:00", "is lost", "Look at the disk");
        assertThat(body(COPY, Language.FR)).contains("copie de lun. 14h00", "perdu", "Vérifier le disque");
    }

    private static String body(Keeping keeping, Language language) {
        Alert.Reason reason = keeping.recovered().isPresent() ? Alert.Reason.STORE_COPY : Alert.Reason.STORE_FULL;
        Planned planned =
                Planned.of("acme", Briefings.speaking(language), Means.EMAIL, reason, "x", DAY, Said.NOTHING, false);
        Watch watch = Watch.of(ACME, "Acme", Desk.PARIS, List.of(), DAY);
        return StoreWording.of(planned, watch, keeping, DAY, "wc.example/a/0123456789A")
                .body();
    }

    private static List<String> said(Keeping keeping, Instant now) {
        return StorePolicy.plan(ACME, TEAM, keeping, now).stream()
                .map(p -> p.contact().id() + " " + p.means() + (p.wakes() ? " wakes" : ""))
                .toList();
    }

    private static List<AlertId> ids(Keeping keeping, Instant now) {
        return StorePolicy.plan(ACME, TEAM, keeping, now).stream()
                .map(Planned::id)
                .toList();
    }
}
