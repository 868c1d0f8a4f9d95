// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.watch.Language;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTextsTest {

    @ParameterizedTest
    @EnumSource
    void every_rule_says_at_most_three_things_to_do_and_not_to_do(RuleId id) {
        for (Language language : Language.values()) {
            RuleText text = RuleTexts.of(id, language);
            assertThat(text.dos()).hasSizeBetween(1, 3).allMatch(line -> line.length() <= 90);
            assertThat(text.donts()).hasSizeBetween(1, 3).allMatch(line -> line.length() <= 60);
            assertThat(text.timing()).isNotBlank();
            assertThat(text.close()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_languages_say_as_much(RuleId id) {
        RuleText english = RuleTexts.of(id, Language.EN);
        RuleText french = RuleTexts.of(id, Language.FR);
        assertThat(french.title()).isNotEqualTo(english.title());
        assertThat(french.dos()).hasSameSizeAs(english.dos());
        assertThat(french.donts()).hasSameSizeAs(english.donts());
    }

    @ParameterizedTest
    @EnumSource(names = {"THREAT", "SELF_HARM", "DOXXING"})
    void who_is_not_at_risk_through_us_is_helped_in_other_words(Flag peril) {
        for (Language language : Language.values()) {
            RuleText usual = RuleTexts.of(RuleId.R01, language);
            RuleText text = RuleTexts.of(verdict(Set.of(peril)), language);
            assertThat(text.dos()).hasSize(3).doesNotContainAnyElementsOf(usual.dos());
            assertThat(text.dos()).allMatch(line -> line.length() <= 90);
            assertThat(text.donts()).hasSizeBetween(1, 3).allMatch(line -> line.length() <= 60);
            assertThat(text.title()).isNotEqualTo(usual.title());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THREAT", "SELF_HARM", "DOXXING"})
    void beside_whom_we_may_hurt_the_first_deed_for_the_other_comes_first(Flag peril) {
        for (Language language : Language.values()) {
            RuleText usual = RuleTexts.of(RuleId.R01, language);
            RuleText alone = RuleTexts.of(verdict(Set.of(peril)), language);
            RuleText both = RuleTexts.of(verdict(Set.of(peril, Flag.SAFETY)), language);
            assertThat(both.dos())
                    .containsExactly(
                            alone.dos().getFirst(),
                            usual.dos().get(0),
                            usual.dos().get(1));
            assertThat(both.donts()).isEqualTo(usual.donts());
            assertThat(both.title()).isEqualTo(usual.title());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THREAT", "SELF_HARM", "DOXXING"})
    void no_public_text_is_drafted_for_who_is_not_at_risk_through_us(Flag risk) {
        assertThat(verdict(Set.of(risk)).skeletons()).isEmpty();
        assertThat(verdict(Set.of(risk, Flag.SAFETY)).skeletons()).containsExactly(Skeleton.K7);
    }

    private static Verdict verdict(Set<Flag> flags) {
        return Judge.judge(CaseBuilder.a(CrisisType.SAFETY).with(flags).build());
    }
}
