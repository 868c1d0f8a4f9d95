// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.looking.Bookmark;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Sightings;
import dev.whatcrisis.looking.StoryBook;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockChecksTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAYS = Duration.ofDays(2);

    @Test
    void a_clock_that_goes_on_is_nothing_to_tell() {
        assertThat(ClockChecks.of(Optional.empty(), NOW)).isEmpty();
        assertThat(ClockChecks.of(looked(NOW.minusSeconds(60), Optional.empty()), NOW))
                .isEmpty();
    }

    @Test
    void a_last_look_in_the_future_is_told_with_what_to_do() {
        Finding finding =
                ClockChecks.of(looked(NOW.plus(DAYS), Optional.empty()), NOW).orElseThrow();

        assertThat(finding.found()).isEqualTo("the last look is stored 2 days ahead of this machine’s clock");
        assertThat(finding.todo()).contains("set-ntp");
    }

    @Test
    void a_jump_is_told_for_a_day() {
        Optional<ClockJump> jump = Optional.of(new ClockJump(NOW, DAYS.negated()));

        assertThat(ClockChecks.of(looked(NOW, jump), NOW).orElseThrow().found()).contains("went back by 2 days");
        assertThat(ClockChecks.of(looked(NOW, jump), NOW.plus(DAYS))).isEmpty();
    }

    private static Optional<WatchState> looked(Instant at, Optional<ClockJump> jump) {
        Conclusion now = new Conclusion(
                at,
                Conclusion.Mood.WATCHING,
                Level.WHAT_CRISIS,
                Fact.of("look.waiting"),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Sight(List.of(), 1),
                jump);
        return Optional.of(new WatchState(
                new WatchId("acme"),
                Bookmark.START,
                new Detector(ZoneOffset.UTC, Sensitivity.BALANCED).fresh(NOW),
                StoryBook.EMPTY,
                Sightings.NONE,
                Optional.of(now),
                Map.of(),
                1));
    }
}
