// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories that are small alone are one matter together. */
class GatheredTest {
    private static final Instant EVENING = MONDAY.plus(Duration.ofDays(16)).plus(Duration.ofHours(18));

    /** Sentences that share no rare word. */
    private static final List<String> GRUMBLES = List.of(
            "nine more euros for the same queue",
            "my wages did not grow by a fifth",
            "back on the bicycle then",
            "they can keep the season ticket",
            "who decides such a thing over lunch",
            "mother cried when she saw the letter",
            "cheaper to stay at home from now on",
            "not with us",
            "shame about it, I liked going",
            "robbery with a friendly logo",
            "students first, as ever",
            "three children, do the sum",
            "and still no heating in there",
            "we were loyal for eleven winters",
            "the newspaper costs less and says more",
            "cancelled mine this minute",
            "somebody has to pay the new director",
            "they raise, we leave",
            "pensioners may freeze",
            "greed, nothing else",
            "I would not mind if it worked",
            "ask the neighbours what they think",
            "last straw",
            "never again, honestly");

    private final Loop loop = Loop.inMemory().ordinary(MONDAY, EVENING.plus(Duration.ofHours(5)));

    @Test
    void many_who_are_angry_in_words_of_their_own_are_one_crowd() {
        for (int i = 0; i < GRUMBLES.size(); i++) {
            loop.angry(minutes(7 * i), "Acme, " + GRUMBLES.get(i));
        }
        loop.until(minutes(200));

        List<Incident> incidents = loop.incidents();
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().level()).isEqualTo(Level.RIPPLE);
        assertThat(incidents.getFirst().size().criticalAuthors()).isGreaterThan(16);
        assertThat(loop.sent).isEmpty();
    }

    @Test
    void a_few_who_are_angry_are_none() {
        for (int i = 0; i < 7; i++) {
            loop.angry(minutes(20 * i), "Acme, " + GRUMBLES.get(i));
        }
        loop.until(minutes(200));

        assertThat(loop.incidents()).isEmpty();
    }

    @Test
    void three_who_pass_on_the_same_danger_are_one_matter_though_they_share_no_word() {
        loop.hearsay(minutes(0), "cousin got carried out of the Acme hall")
                .hearsay(minutes(20), "they say two more went grey at Acme")
                .until(minutes(30));
        assertThat(loop.incidents()).isEmpty();

        loop.hearsay(minutes(40), "why are there stretchers outside Acme tonight")
                .until(minutes(60));

        assertThat(loop.incidents()).hasSize(1);
        assertThat(loop.incidents().getFirst().verdict().flags()).contains(Flag.SAFETY);
    }

    @Test
    void what_one_in_fifty_passes_on_is_no_danger() {
        for (int i = 0; i < 100; i++) {
            loop.angry(
                    minutes(0).plusSeconds(50L * i),
                    "Acme, " + GRUMBLES.get(i % 24) + " " + Integer.toString(i * 7919, 36));
        }
        loop.hearsay(minutes(10), "cousin got carried out of the Acme hall")
                .hearsay(minutes(40), "they say two more went grey at Acme")
                .hearsay(minutes(70), "why are there stretchers outside Acme tonight")
                .until(minutes(100));

        assertThat(loop.incidents())
                .noneMatch(incident -> incident.verdict().flags().contains(Flag.SAFETY));
    }

    private static Instant minutes(long after) {
        return EVENING.plus(Duration.ofMinutes(after));
    }
}
