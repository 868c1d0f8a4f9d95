// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeldLevelTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration STEP = Duration.ofMinutes(5);

    @Test
    void it_rises_at_once_by_as_many_steps_as_it_must() {
        HeldLevel held = HeldLevel.of(Level.WHAT_CRISIS).after(Level.STORM, at("2026-03-10T03:00"), PARIS);

        assertThat(held).isEqualTo(HeldLevel.of(Level.STORM));
    }

    @Test
    void it_falls_one_step_after_two_hours_and_the_next_after_two_more() {
        HeldLevel held = HeldLevel.of(Level.STORM);
        List<String> fell = new ArrayList<>();
        for (LocalDateTime time = LocalDateTime.parse("2026-03-10T10:00");
                time.getHour() < 20;
                time = time.plus(STEP)) {
            HeldLevel next = held.after(Level.WHAT_CRISIS, time.atZone(PARIS).toInstant(), PARIS);
            if (next.level() != held.level()) {
                fell.add(time.toLocalTime() + " " + next.level());
            }
            held = next;
        }

        assertThat(fell).containsExactly("12:00 SQUALL", "14:00 RIPPLE", "16:00 WHAT_CRISIS");
    }

    @Test
    void a_single_look_that_asks_for_more_begins_the_two_hours_anew() {
        HeldLevel held = HeldLevel.of(Level.SQUALL)
                .after(Level.RIPPLE, at("2026-03-10T10:00"), PARIS)
                .after(Level.SQUALL, at("2026-03-10T11:55"), PARIS)
                .after(Level.RIPPLE, at("2026-03-10T12:00"), PARIS);

        assertThat(held.after(Level.RIPPLE, at("2026-03-10T13:55"), PARIS).level())
                .isEqualTo(Level.SQUALL);
        assertThat(held.after(Level.RIPPLE, at("2026-03-10T14:00"), PARIS).level())
                .isEqualTo(Level.RIPPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T23:30, 2026-03-11T06:55, SQUALL",
        "2026-03-10T23:30, 2026-03-11T08:55, SQUALL",
        "2026-03-10T23:30, 2026-03-11T09:00, RIPPLE",
        "2026-03-10T22:00, 2026-03-11T07:55, SQUALL",
        "2026-03-10T22:00, 2026-03-11T08:00, RIPPLE",
        // the night of the change to summer time has an hour less, and none of it counts
        "2026-03-28T22:00, 2026-03-29T07:55, SQUALL",
        "2026-03-28T22:00, 2026-03-29T08:00, RIPPLE"
    })
    void only_hours_of_the_local_day_count(String since, String now, Level said) {
        HeldLevel held = HeldLevel.of(Level.SQUALL).after(Level.RIPPLE, at(since), PARIS);

        assertThat(held.after(Level.RIPPLE, at(now), PARIS).level()).isEqualTo(said);
    }

    @Test
    void what_nobody_saw_is_no_calm() {
        HeldLevel held = HeldLevel.of(Level.SQUALL)
                .after(Level.RIPPLE, at("2026-03-10T10:00"), PARIS)
                .unseen(Level.WHAT_CRISIS)
                .after(Level.RIPPLE, at("2026-03-10T12:00"), PARIS);

        assertThat(held.level()).isEqualTo(Level.SQUALL);
    }

    @Test
    void a_beginning_in_the_future_was_noted_by_a_clock_that_was_ahead() {
        HeldLevel ahead = new HeldLevel(Level.SQUALL, Optional.of(at("2036-03-10T10:00")));

        assertThat(ahead.after(Level.RIPPLE, at("2026-03-10T10:00"), PARIS))
                .isEqualTo(new HeldLevel(Level.SQUALL, Optional.of(at("2026-03-10T10:00"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"})
    void whatever_is_asked_it_holds(String zone) {
        Random random = new Random(20261130);
        for (int story = 0; story < 200; story++) {
            // days around both changes of the clock
            String day = random.nextBoolean() ? "2026-03-27T" : "2026-10-24T";
            Instant start = at(day + "0" + random.nextInt(10) + ":00");
            holds(asked(random, 600), start, ZoneId.of(zone));
        }
    }

    private static void holds(List<Level> asked, Instant start, ZoneId zone) {
        HeldLevel held = HeldLevel.of(asked.getFirst());
        for (int i = 1; i < asked.size(); i++) {
            Instant now = start.plus(STEP.multipliedBy(i));
            HeldLevel next = held.after(asked.get(i), now, zone);
            assertThat(next.level().atLeast(asked.get(i)))
                    .as("what is asked is said at once")
                    .isTrue();
            if (!next.level().atLeast(held.level())) {
                assertThat(next.level()).as("one step").isEqualTo(held.level().lower());
                assertThat(now.atZone(zone).getHour()).as("by day").isBetween(7, 22);
                assertThat(asked.subList(Math.max(0, i - 24), i + 1))
                        .as("after two hours in which less was enough")
                        .allMatch(next.level()::atLeast);
            }
            held = next;
        }
    }

    @Test
    void a_storm_with_one_peak_falls_three_times_at_most_and_never_rises_again() {
        Random random = new Random(20261131);
        for (int story = 0; story < 300; story++) {
            List<Level> asked = onePeak(random);
            List<Level> said = new ArrayList<>();
            HeldLevel held = HeldLevel.of(asked.getFirst());
            Instant start = at("2026-03-10T00:00").plus(Duration.ofMinutes(random.nextInt(1440)));
            for (int i = 0; i < asked.size(); i++) {
                held = held.after(asked.get(i), start.plus(STEP.multipliedBy(i)), PARIS);
                if (said.isEmpty() || said.getLast() != held.level()) {
                    said.add(held.level());
                }
            }
            int top = said.indexOf(said.stream().max(Level::compareTo).orElseThrow());
            assertThat(said.subList(0, top + 1)).isSorted();
            assertThat(said.subList(top, said.size()))
                    .hasSizeLessThanOrEqualTo(4)
                    .isSortedAccordingTo((a, b) -> b.compareTo(a));
        }
    }

    /** Levels of two days that go their own way, for some looks or some hours each. */
    private static List<Level> asked(Random random, int looks) {
        List<Level> asked = new ArrayList<>();
        while (asked.size() < looks) {
            Level level = Level.values()[random.nextInt(4)];
            int lasts = 1 + random.nextInt(random.nextBoolean() ? 4 : 60);
            for (int i = 0; i < lasts; i++) {
                asked.add(level);
            }
        }
        return asked;
    }

    /** Up and down once, but each look may ask for less than the trend for a moment. */
    private static List<Level> onePeak(Random random) {
        List<Level> asked = new ArrayList<>();
        int top = 1 + random.nextInt(3);
        for (int i = 0; i < top; i++) {
            add(asked, Level.values()[i], 1 + random.nextInt(20), random, top);
        }
        for (int i = top; i >= 0; i--) {
            add(asked, Level.values()[i], 1 + random.nextInt(80), random, top);
        }
        return asked;
    }

    private static void add(List<Level> asked, Level level, int looks, Random random, int top) {
        for (int i = 0; i < looks; i++) {
            boolean dip = asked.size() > top && random.nextInt(5) == 0;
            asked.add(dip ? level.lower() : level);
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
