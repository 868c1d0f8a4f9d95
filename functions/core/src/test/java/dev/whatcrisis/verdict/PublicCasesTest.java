// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Crises that anyone can read about, judged as if they began here at 23:30. */
class PublicCasesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a private line posted in public, own_slip_harmless, E3, S2, OWN_LIVE;COMPROMISING, until_deleted, R07",
        "a beer tweet from a charity, own_slip_harmless, E3, S1, OWN_LIVE, no, R06",
        "a kitchen brand on a late grandmother, own_slip_offensive, E3, S3, OWN_LIVE, yes, R05",
        "an airline's obscene reply, own_slip_offensive, E3, S3, OWN_LIVE, yes, R05",
        "a fashion joke on a revolution, own_slip_offensive, E3, S3, OWN_LIVE, yes, R05",
        "a pizza joke on an abuse hashtag, own_slip_offensive, E3, S3, OWN_LIVE, until_deleted, R05",
        "staff tweet their own dismissal, hijack, E3, S3, HIJACK, yes, R02",
        "a burger chain's stories tag, campaign_backfire, E3, S1, '', no, R08",
        "a police photo tag, campaign_backfire, E3, S3, '', no, R08",
        "a passenger dragged from a plane, staff_violence, E2, S3, VIOLENCE_VIDEO, yes, R12",
        "leggings at a gate, values, E3, S2, '', no, R14",
        "an airline's computers fail, service_failure, E3, S3, '', no, R10",
        "chicken shops without chicken, service_failure, E3, S3, '', no, R10",
        "a video from a pizza kitchen, staff_misconduct, E2, S3, MISCONDUCT_VIDEO, yes, R12",
        "a clothing logo, taste, E3, S2, '', no, R16",
        "a restaurant logo, taste_identity, E3, S3, '', no, R16",
        "a private person before a long flight, own_slip_offensive, E3, S3, OWN_LIVE;PERSON, yes, R05",
        "a naked man in a catalogue picture, product_image_error, E2, S3, OWN_LIVE, no, R10",
        "spam from customers' accounts, hijack, E3, S3, HIJACK, yes, R02",
        "a shoe bursts in a game, product_failure, E2, S3, '', no, R10",
        "an investor in an oat drink, values, E3, S2, '', no, R14",
        "a beer and its partner, values, E3, S3, IDENTITY, no, R14",
        "two managers on a concert screen, leadership, E2, S3, PERSON, no, R13",
        "a dare with detergent, safety_misuse, E2, S3, SAFETY, yes, R01"
    })
    void is_judged_as_labelled(
            String name, String type, Evidence evidence, String severity, String flags, String wake, RuleId rule) {
        CaseBuilder given = CaseBuilder.a(CrisisType.valueOf(type.toUpperCase(Locale.ROOT)))
                .with(evidence)
                .with(Level.values()[severity.charAt(1) - '0'])
                .with(flags(flags));

        Verdict verdict = given.judged();

        assertThat(verdict.rule()).isEqualTo(rule);
        assertThat(verdict.waking().wake()).isEqualTo(!wake.equals("no"));
        if (wake.equals("until_deleted")) {
            assertThat(given.with(Set.of()).judged().waking().wake()).isFalse();
        }
    }

    private static Set<Flag> flags(String words) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        Arrays.stream(words.split(";", -1))
                .filter(word -> !word.isEmpty())
                .map(Flag::valueOf)
                .forEach(flags::add);
        return flags;
    }
}
