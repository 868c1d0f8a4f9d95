// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HumourTest {
    private static final Humour ALLOWED = new Humour(true, true);

    @Test
    void a_harmless_own_slip_may_be_laughed_at_when_a_human_allows_it() {
        assertThat(ALLOWED.gate(slip(CrisisType.OWN_SLIP_HARMLESS, Level.SQUALL))
                        .open())
                .isTrue();
        assertThat(ALLOWED.gate(slip(CrisisType.OWN_SLIP_HARMLESS, Level.RIPPLE, Flag.OWN_LIVE, Flag.COMPROMISING))
                        .open())
                .isTrue();
    }

    @Test
    void each_condition_alone_closes_the_gate_and_says_why() {
        Incident harmless = slip(CrisisType.OWN_SLIP_HARMLESS, Level.SQUALL);
        assertThat(why(ALLOWED, slip(CrisisType.OWN_SLIP_OFFENSIVE, Level.SQUALL)))
                .contains("not an own, harmless");
        assertThat(why(ALLOWED, slip(CrisisType.OWN_SLIP_HARMLESS, Level.STORM)))
                .contains("larger than a squall");
        assertThat(why(new Humour(false, true), harmless)).contains("ordinary days");
        assertThat(why(new Humour(true, false), harmless)).contains("no human");
    }

    @Test
    void what_may_harm_is_said_in_the_language_of_the_reader() {
        Humour.Gate gate = ALLOWED.gate(slip(CrisisType.OWN_SLIP_HARMLESS, Level.RIPPLE, Flag.LEGAL, Flag.PERSON));

        assertThat(gate.why(Words.of(Language.EN)))
                .isEqualTo("somebody may be harmed: the law is involved and about one person");
        for (Language language : Language.values()) {
            assertThat(gate.why(Words.of(language))).doesNotContain("LEGAL").doesNotContain("PERSON");
        }
    }

    @Test
    void nobody_jokes_when_somebody_may_be_harmed() {
        for (Flag flag : Flag.values()) {
            if (flag != Flag.OWN_LIVE && flag != Flag.COMPROMISING) {
                assertThat(ALLOWED.gate(slip(CrisisType.OWN_SLIP_HARMLESS, Level.RIPPLE, flag))
                                .open())
                        .isFalse();
            }
        }
    }

    private static String why(Humour humour, Incident incident) {
        return humour.gate(incident).why(Words.of(Language.EN));
    }

    private static Incident slip(CrisisType type, Level level, Flag... flags) {
        return Slips.of(type, level, RuleId.R06, Set.of(flags));
    }
}
