// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.BaseRate.Scope;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.watch.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaseRateTest {
    @Test
    void nine_of_ten_and_the_exception_by_name() {
        BaseRate rate = BaseRate.of(history(5, 8, 12, 20, 24, 30, 33, 35, 31, 96));
        assertThat(rate.sentence(Language.EN))
                .isEqualTo("9 of your last 10 incidents were over within 36 h; the other took 4 days (story 96).");
        assertThat(rate.sentence(Language.FR))
                .isEqualTo(
                        "9 de vos 10 derniers incidents étaient finis en moins de 36 h ; l'autre a duré 4 jours (story"
                                + " 96).");
    }

    @Test
    void fewer_than_five_are_said_to_be_few_and_the_public_cases_stand_in() {
        assertThat(BaseRate.of(history(5, 8, 12)).sentence(Language.EN))
                .startsWith(
                        "Only 3 incidents of your own are over, not counting \"not us\"; in 24 public cases, the loud"
                                + " ones, 22 were over within 21 days;")
                .endsWith("the longest took 14 months (Bud Light 2023).");
        assertThat(BaseRate.of(List.of()).sentence(Language.FR))
                .startsWith("Aucun de vos incidents n'est encore fini ; sur 24 cas publics");
    }

    @Test
    void the_same_type_and_level_come_first_then_wider() {
        List<PastIncident> history = new ArrayList<>();
        add(history, 5, CrisisType.RUMOUR, Level.SQUALL);
        add(history, 5, CrisisType.RUMOUR, Level.RIPPLE);
        add(history, 5, CrisisType.COMPLAINT, Level.RIPPLE);
        assertThat(BaseRate.of(history, CrisisType.RUMOUR, Level.SQUALL).scope())
                .isEqualTo(Scope.SAME_TYPE_AND_LEVEL);
        assertThat(BaseRate.of(history, CrisisType.RUMOUR, Level.STORM).scope()).isEqualTo(Scope.SAME_TYPE);
        assertThat(BaseRate.of(history, CrisisType.BREACH, Level.RIPPLE).scope())
                .isEqualTo(Scope.SAME_LEVEL);
        assertThat(BaseRate.of(history, CrisisType.BREACH, Level.STORM).scope()).isEqualTo(Scope.ALL);
    }

    @Test
    void percent_is_said_only_from_thirty_on() {
        List<PastIncident> history = new ArrayList<>();
        add(history, 29, CrisisType.RUMOUR, Level.SQUALL);
        assertThat(BaseRate.of(history).sentence(Language.EN)).startsWith("10 of your last 10");
        add(history, 1, CrisisType.RUMOUR, Level.SQUALL);
        assertThat(BaseRate.of(history).sentence(Language.EN)).startsWith("100 % of your last 30");
    }

    @Test
    void an_incident_that_was_not_about_us_does_not_count() {
        Storms storm = new Storms();
        assertThat(PastIncident.of(storm.incident(), Optional.of(Storms.hour(8)))
                        .orElseThrow()
                        .lasted())
                .isEqualTo(Duration.ofHours(8));
        assertThat(PastIncident.of(storm.incident(), Optional.empty())
                        .orElseThrow()
                        .lasted())
                .isEqualTo(Duration.ofHours(48));
        storm.ending = State.Ending.NOT_US;
        assertThat(PastIncident.of(storm.incident(), Optional.empty())).isEmpty();
    }

    @Test
    void what_is_said_is_true_of_the_history_and_names_its_longest() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            List<PastIncident> history =
                    history(random.ints(random.nextInt(5, 45), 1, 2_000).toArray());
            BaseRate rate = BaseRate.of(history);
            List<PastIncident> counted = history.subList(0, rate.of());
            assertThat(counted.stream()
                            .filter(p -> p.lasted().compareTo(rate.within()) <= 0)
                            .count())
                    .isEqualTo(rate.over());
            PastIncident longest = Collections.max(counted, Comparator.comparing(PastIncident::lasted));
            assertThat(rate.sentence(Language.EN)).contains("(" + longest.headline() + ")");
        }
    }

    private static List<PastIncident> history(int... hours) {
        List<PastIncident> history = new ArrayList<>();
        for (int h : hours) {
            history.add(new PastIncident(CrisisType.RUMOUR, Level.SQUALL, Duration.ofHours(h), "story " + h));
        }
        return history;
    }

    private static void add(List<PastIncident> history, int count, CrisisType type, Level level) {
        for (int i = 0; i < count; i++) {
            history.add(new PastIncident(type, level, Duration.ofHours(10), "story"));
        }
    }
}
