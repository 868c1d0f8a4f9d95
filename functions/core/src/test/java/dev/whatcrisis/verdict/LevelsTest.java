// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.English;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void seven_people_are_no_crisis() {
        Graded graded = Levels.grade(counts(7, 7, 50, 0));
        assertThat(graded.level()).isEqualTo(Level.WHAT_CRISIS);
        assertThat(English.say(graded.reason())).isEqualTo("7 critical people in two hours, below the floor of 8");
        assertThat(English.say(graded.wouldChange())).containsExactly("8 critical people within two hours (now 7)");
    }

    @Test
    void an_ordinary_hour_is_no_crisis_however_many_people() {
        assertThat(Levels.grade(counts(40, 40, 1.1, 0.0011)).level()).isEqualTo(Level.WHAT_CRISIS);
        assertThat(Levels.grade(counts(40, 40, 1.1, 0.001)).level()).isEqualTo(Level.SQUALL);
    }

    @Test
    void eight_people_in_two_windows_are_a_ripple() {
        assertThat(Levels.grade(counts(8, 0, 3, 0)).level()).isEqualTo(Level.WHAT_CRISIS);
        assertThat(Levels.grade(counts(8, 8, 3, 0)).level()).isEqualTo(Level.RIPPLE);
        assertThat(Levels.grade(counts(24, 8, 9.9, 0)).level()).isEqualTo(Level.RIPPLE);
    }

    @Test
    void a_large_first_window_is_a_ripple_until_it_lasts() {
        assertThat(Levels.grade(counts(300, 7, 40, 0)).level()).isEqualTo(Level.RIPPLE);
        assertThat(Levels.grade(counts(300, 8, 40, 0)).level()).isEqualTo(Level.SQUALL);
    }

    @Test
    void any_sign_of_size_makes_a_squall() {
        assertThat(Levels.grade(counts(25, 8, 1, 0)).level()).isEqualTo(Level.SQUALL);
        assertThat(Levels.grade(counts(8, 8, 10, 0)).level()).isEqualTo(Level.SQUALL);
        assertThat(Levels.grade(with(1, 1, 0)).level()).isEqualTo(Level.SQUALL);
        assertThat(Levels.grade(with(0, 1, 20)).level()).isEqualTo(Level.SQUALL);
        assertThat(Levels.grade(with(0, 1, 19.9)).level()).isEqualTo(Level.RIPPLE);
    }

    @Test
    void a_squall_that_spreads_is_a_storm() {
        assertThat(Levels.grade(with(2, 1, 0)).level()).isEqualTo(Level.STORM);
        assertThat(Levels.grade(with(1, 2, 0)).level()).isEqualTo(Level.STORM);
    }

    @Test
    void a_squall_with_a_photo_of_a_danger_is_a_storm() {
        assertThat(flagged(Evidence.E2, Flag.SAFETY).level()).isEqualTo(Level.STORM);
        assertThat(flagged(Evidence.E1, Flag.SAFETY).level()).isEqualTo(Level.SQUALL);
        assertThat(flagged(Evidence.E3, Flag.LEGAL).level()).isEqualTo(Level.SQUALL);
    }

    @Test
    void two_platforms_alone_do_not_lift_a_ripple() {
        assertThat(Levels.grade(with(0, 2, 0)).level()).isEqualTo(Level.RIPPLE);
    }

    @Test
    void a_crowd_whose_tone_cannot_be_told_is_a_ripple_and_says_so() {
        Graded graded = Levels.grade(crowd(2, 12, 1, 0.0001, false));

        assertThat(graded.level()).isEqualTo(Level.RIPPLE);
        assertThat(graded.unclear()).isTrue();
        assertThat(English.say(graded.reason()))
                .isEqualTo("12 people in an hour (usual: 1), and their tone is unclear");
    }

    @Test
    void a_crowd_is_many_people_and_many_more_than_usual() {
        assertThat(Levels.grade(crowd(0, 7, 0, 0, false)).level()).isEqualTo(Level.WHAT_CRISIS);
        assertThat(Levels.grade(crowd(0, 8, 0, 0, false)).level()).isEqualTo(Level.RIPPLE);
        assertThat(Levels.grade(crowd(0, 12, 4, 0, false)).level()).isEqualTo(Level.WHAT_CRISIS);
        assertThat(Levels.grade(crowd(0, 13, 4, 0, false)).level()).isEqualTo(Level.RIPPLE);
        assertThat(Levels.grade(crowd(0, 13, 4, 0.01, false)).level())
                .as("such hours are ordinary here")
                .isEqualTo(Level.WHAT_CRISIS);
    }

    @Test
    void while_a_crowd_is_left_an_incident_is_not_calm_whatever_the_odds() {
        Graded graded = Levels.grade(crowd(20, 37, 2, 0.4, true));

        assertThat(graded.level()).isEqualTo(Level.RIPPLE);
        assertThat(graded.unclear()).isFalse();
        assertThat(English.say(graded.reason())).isEqualTo("37 people in the last hour (usual: 2)");
        assertThat(Levels.grade(crowd(20, 37, 2, 0.4, false)).level()).isEqualTo(Level.WHAT_CRISIS);
        assertThat(Levels.grade(crowd(20, 6, 2, 0.4, true)).level()).isEqualTo(Level.WHAT_CRISIS);
    }

    @Test
    void a_crowd_of_one_hour_opens_nothing_until_it_lasts() {
        LevelInput flash = new LevelInput(0, 0, 5, 0, 0, 1, 0, Evidence.E0, Set.of(), new Crowd(20, 7, 1), false);

        assertThat(Levels.grade(flash).level()).isEqualTo(Level.WHAT_CRISIS);
    }

    @Test
    void critics_decide_where_they_make_more_of_it() {
        LevelInput both = new LevelInput(40, 40, 12, 0, 0, 1, 0, Evidence.E1, Set.of(), new Crowd(50, 50, 2), true);

        assertThat(Levels.grade(both).level()).isEqualTo(Level.SQUALL);
    }

    private static LevelInput crowd(int critical, int people, double usual, double tail, boolean open) {
        return new LevelInput(
                critical, 0, 5, tail, 0, 1, 0, Evidence.E0, Set.of(), new Crowd(people, people, usual), open);
    }

    @Test
    void the_reason_holds_the_numbers() {
        Graded graded = Levels.grade(counts(47, 30, 12.4, 0));
        assertThat(English.say(graded.reason()))
                .isEqualTo("47 critical people in two hours, at least 25 critical people and 12 times the usual");
        assertThat(English.say(graded.wouldChange()))
                .containsExactly("two newspapers", "a second platform on which it grows");
    }

    @Test
    void more_never_lowers_a_level() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            LevelInput less = any(random);
            LevelInput more = new LevelInput(
                    less.criticalAuthors() + random.nextInt(10),
                    less.criticalAuthorsAnHourAgo() + random.nextInt(10),
                    less.timesNormal() + random.nextInt(3),
                    less.tailProbability() * random.nextDouble(),
                    less.press() + random.nextInt(2),
                    less.platformsGrowing() + random.nextInt(2),
                    less.loudestReach() + random.nextInt(5),
                    less.evidence(),
                    Set.of(Flag.SAFETY),
                    new Crowd(
                            less.crowd().people() + random.nextInt(5),
                            less.crowd().earlier() + random.nextInt(5),
                            less.crowd().usual()),
                    less.open() || random.nextBoolean());
            assertThat(Levels.grade(more).level())
                    .isGreaterThanOrEqualTo(Levels.grade(less).level());
        }
    }

    private static LevelInput any(Random random) {
        return new LevelInput(
                random.nextInt(40),
                random.nextInt(40),
                random.nextInt(15),
                random.nextInt(3) / 1000.0,
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(30),
                Evidence.values()[random.nextInt(4)],
                Set.of(),
                new Crowd(random.nextInt(20), random.nextInt(20), random.nextInt(4)),
                random.nextBoolean());
    }

    private static Graded flagged(Evidence evidence, Flag flag) {
        return Levels.grade(new LevelInput(25, 25, 1, 0, 0, 1, 0, evidence, Set.of(flag)));
    }

    private static LevelInput counts(int authors, int before, double timesNormal, double tail) {
        return new LevelInput(authors, before, timesNormal, tail, 0, 1, 0, Evidence.E1, Set.of());
    }

    private static LevelInput with(int press, int platforms, double reach) {
        return new LevelInput(8, 8, 2, 0, press, platforms, reach, Evidence.E1, Set.of());
    }
}
