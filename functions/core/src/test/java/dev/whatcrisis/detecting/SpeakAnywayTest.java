// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.crisis.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The store fails just after an incident was written down, so that nothing about it can be claimed. */
class SpeakAnywayTest {
    private static final Instant START = MONDAY.plus(Duration.ofDays(15)).plus(Duration.ofHours(8));
    private static final Instant NEWS = START.plus(Duration.ofHours(2));

    private final FullDisk disk = new FullDisk();
    private final Loop loop = new Loop(disk.ports()).ordinary(MONDAY, START);

    @Test
    void people_at_risk_are_told_of_though_nothing_can_be_claimed() {
        openedBeforeTheDiskWasFull(loop.hurt(NEWS));
        assertThat(loop.incidents())
                .extracting(incident -> incident.verdict().rule())
                .containsExactly(RuleId.R01);

        fullFor(Duration.ofMinutes(30));

        assertThat(disk.refused).isPositive();
        assertThat(loop.sent).isNotEmpty().extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(loop.sent.getFirst().contact()).isEqualTo("ana");
    }

    @Test
    void what_was_told_without_a_record_is_recorded_with_room_and_not_told_again() {
        openedBeforeTheDiskWasFull(loop.hurt(NEWS));
        fullFor(Duration.ofMinutes(10));
        List<Alert> told = List.copyOf(loop.sent);

        loop.until(loop.now.plus(Duration.ofHours(1)));

        assertThat(loop.sent).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(loop.ports.alerts().latest(loop.watch.id(), 50))
                .filteredOn(Alert::sent)
                .extracting(Alert::id)
                .containsAll(told.stream().map(Alert::id).toList());
    }

    @Test
    void a_process_that_knows_nothing_of_it_says_it_once_more_and_no_oftener() {
        openedBeforeTheDiskWasFull(loop.hurt(NEWS));
        fullFor(Duration.ofMinutes(10));
        Alert first = loop.sent.getFirst();
        loop.detectors.clear();

        loop.withDetector("after a restart").until(loop.now.plus(Duration.ofHours(1)));

        assertThat(loop.sent).filteredOn(alert -> alert.id().equals(first.id())).hasSize(2);
    }

    @Test
    void whoever_does_not_answer_is_followed_by_the_next_without_a_record_too() {
        openedBeforeTheDiskWasFull(loop.hurt(NEWS));

        fullFor(Duration.ofHours(2));

        assertThat(loop.sent).extracting(Alert::contact).contains("ana", "boss");
        assertThat(loop.sent).extracting(Alert::id).doesNotHaveDuplicates();
    }

    @Test
    void what_can_wait_waits_for_room() {
        openedBeforeTheDiskWasFull(loop.storm(NEWS, 60));
        assertThat(loop.incidents())
                .extracting(incident -> incident.verdict().rule())
                .doesNotContain(RuleId.R01, RuleId.R02, RuleId.R03);

        fullFor(Duration.ofMinutes(30));
        assertThat(loop.sent).isEmpty();

        loop.until(loop.now.plus(Duration.ofHours(1)));
        assertThat(loop.sent).isNotEmpty().extracting(Alert::id).doesNotHaveDuplicates();
    }

    /** The first incident is saved, and from then on nothing is. */
    private void openedBeforeTheDiskWasFull(Loop story) {
        story.now = START;
        story.poll();
        story.look();
        story.now = START.plus(Loop.INTERVAL);
        story.channelDown = true;
        while (story.incidents().isEmpty()) {
            story.until(story.now);
            story.now = story.now.plus(Loop.INTERVAL);
        }
        story.channelDown = false;
        disk.full = true;
    }

    private void fullFor(Duration time) {
        Instant end = loop.now.plus(time);
        for (; loop.now.isBefore(end); loop.now = loop.now.plus(Loop.INTERVAL)) {
            loop.poll();
            assertThatThrownBy(loop::look).isInstanceOf(FullDisk.NoRoom.class);
        }
        disk.full = false;
    }
}
