// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActTest {
    private static final Incident OPEN = SampleIncidents.incident("acme-1");
    private static final Instant NOW = OPEN.times().openedAt().plusSeconds(60);
    private static final Instant MORNING = NOW.plusSeconds(3600);

    @ParameterizedTest
    @EnumSource
    void a_verb_means_one_act(Act act) {
        assertThat(Act.of(act.verb())).contains(act);
        assertThat(act.verb()).matches("[a-z-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Close", "not_us", "note", "calm"})
    void another_word_means_none(String verb) {
        assertThat(Act.of(verb)).isEmpty();
    }

    @Test
    void each_is_its_step_of_an_incidents_life() {
        assertThat(on(Act.ACKNOWLEDGE)).isEqualTo(Lifecycle.acknowledge(OPEN, "ana", NOW));
        assertThat(on(Act.SNOOZE)).isEqualTo(Lifecycle.snooze(OPEN, "ana", MORNING, NOW));
        assertThat(on(Act.CLOSE)).isEqualTo(Lifecycle.close(OPEN, "ana", NOW));
        assertThat(on(Act.NOT_US)).isEqualTo(Lifecycle.notUs(OPEN, "ana", NOW));
        assertThat(on(Act.RAISE)).isEqualTo(Levelling.raise(OPEN, "ana", Optional.empty(), NOW));
        assertThat(on(Act.LOWER)).isEqualTo(Levelling.lower(OPEN, "ana", Optional.empty(), NOW));
        assertThat(on(Act.UNDO)).isInstanceOf(Change.Refused.class);
    }

    private static Change on(Act act) {
        return act.on(OPEN, "ana", NOW, () -> MORNING, Optional.empty());
    }
}
