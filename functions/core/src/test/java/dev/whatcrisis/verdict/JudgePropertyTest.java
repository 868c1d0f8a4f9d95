// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.verdict.WakeWhen.Never;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.English;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JudgePropertyTest {
    private static final int CASES = 4_000;

    @Test
    void press_never_lowers_the_level() {
        Set<Boolean> raised = new HashSet<>();
        forAnyCase(c -> {
            Case one = c.press(0).build();
            Verdict without = Judge.judge(one);
            Verdict with = c.press(1).judged();
            assertThat(with.level()).as(English.say(with.reason())).isGreaterThanOrEqualTo(without.level());
            raised.add(with.level().compareTo(without.level()) > 0);
        });
        assertThat(raised).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void more_people_never_lower_the_level() {
        forAnyCase(c -> {
            Case one = c.build();
            Verdict more = c.with(one.level().next()).judged();
            assertThat(more.level())
                    .as(English.say(more.reason()))
                    .isGreaterThanOrEqualTo(Judge.judge(one).level());
        });
    }

    @Test
    void every_verdict_says_what_to_do_and_why() {
        forAnyCase(c -> {
            Verdict verdict = c.judged();
            assertThat(verdict.rule()).isNotEqualTo(RuleId.R27);
            assertThat(verdict.actions()).isNotEmpty();
            RuleText text = RuleTexts.of(verdict, Language.EN);
            assertThat(text.dos()).hasSizeBetween(1, 3);
            assertThat(text.donts()).hasSizeBetween(1, 3);
            assertThat(verdict.wouldChange()).isNotEmpty();
            assertThat(English.say(verdict.reason()))
                    .startsWith("Why: ")
                    .contains(verdict.rule().name())
                    .doesNotContain(", ,", ": and", ": (");
        });
    }

    @Test
    void nobody_is_woken_for_less_than_a_squall() {
        forAnyCase(c -> {
            Verdict verdict = c.judged();
            assertThat(!verdict.waking().wake() || verdict.level().atLeast(Level.SQUALL))
                    .as(English.say(verdict.reason()))
                    .isTrue();
        });
    }

    @Test
    void a_rule_that_never_wakes_never_wakes() {
        forAnyCase(c -> {
            Verdict verdict = c.judged();
            if (RuleBook.rule(verdict.rule()).waking() instanceof Never) {
                assertThat(verdict.waking().wake()).isFalse();
            }
        });
    }

    @Test
    void a_flag_more_never_lowers_the_level() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            CaseBuilder c = any(random);
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            flags.addAll(c.build().flags());
            Verdict one = c.judged();
            if (one.rule() == RuleId.R28) {
                continue;
            }
            Level before = one.level();
            flags.add(pick(Flag.values(), random));
            Verdict after = c.with(flags).judged();
            assertThat(after.level()).as(English.say(after.reason())).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void being_blind_silences_counts_and_no_flag() {
        forAnyCase(c -> {
            Case blind = c.blind(false).build();
            Verdict verdict = Judge.judge(blind);
            assertThat(verdict.rule() != RuleId.R28 || blind.flags().isEmpty() || blind.type() == CrisisType.UNKNOWN)
                    .as(blind.flags() + " " + English.say(verdict.reason()))
                    .isTrue();
        });
    }

    @Test
    void more_support_for_a_danger_never_lets_anybody_sleep() {
        Random random = new Random(11);
        forAnyCase(c -> {
            AtRisk less = atRisk(random);
            AtRisk more = new AtRisk(
                    less.people() + random.nextInt(3),
                    less.witness().map(how -> Witness.FIRST_HAND),
                    less.shown() || random.nextBoolean(),
                    less.vulnerable() || random.nextBoolean());
            Verdict before = c.with(less).judged();
            Verdict after = c.with(more).judged();
            assertThat(after.waking().wake() || !before.waking().wake())
                    .as(less + " " + more)
                    .isTrue();
            assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
        });
    }

    private static AtRisk atRisk(Random random) {
        Optional<Witness> witness =
                random.nextBoolean() ? Optional.of(pick(Witness.values(), random)) : Optional.empty();
        return new AtRisk(random.nextInt(4), witness, random.nextBoolean(), random.nextBoolean());
    }

    @Test
    void nothing_is_unknown_but_an_unknown_type_and_a_blind_watch() {
        forAnyCase(c -> mayBeUnknown(c.build()));
        for (CrisisType type : CrisisType.values()) {
            forAnySupport(CaseBuilder.a(type));
            forAnySupport(CaseBuilder.a(type).incidentOpen());
        }
    }

    /** All of evidence, level, flag, authors and press that rules ask about. */
    private static void forAnySupport(CaseBuilder c) {
        for (Evidence evidence : Evidence.values()) {
            for (Level level : Level.values()) {
                for (int people : new int[] {0, LevelThresholds.SAFETY_AUTHORS}) {
                    CaseBuilder counted = c.with(evidence).with(level).authors(people);
                    for (int press = 0; press <= 1; press++) {
                        mayBeUnknown(counted.press(press).with(Set.of()).build());
                        for (Flag flag : Flag.values()) {
                            mayBeUnknown(counted.with(flag).build());
                        }
                    }
                }
            }
        }
    }

    private static void mayBeUnknown(Case c) {
        Verdict verdict = Judge.judge(c);
        if (verdict.rule() == RuleId.R28) {
            assertThat(c.blind() || c.type() == CrisisType.UNKNOWN)
                    .as(English.say(verdict.reason()))
                    .isTrue();
        }
    }

    private static void forAnyCase(Consumer<CaseBuilder> check) {
        Random random = new Random(42);
        for (int i = 0; i < CASES; i++) {
            check.accept(any(random));
        }
    }

    private static CaseBuilder any(Random random) {
        CaseBuilder c = CaseBuilder.a(pick(CrisisType.values(), random))
                .with(pick(Evidence.values(), random))
                .with(pick(Level.values(), random))
                .with(pick(Meant.values(), random))
                .with(pick(Phase.values(), random))
                .with(flags(random))
                .authors(random.nextInt(60))
                .press(random.nextInt(3))
                .formula(random.nextDouble(), random.nextBoolean(), random.nextDouble());
        c = random.nextInt(4) == 0 ? c.again() : c;
        c = random.nextInt(4) == 0 ? c.settled() : c;
        return random.nextInt(10) == 0 ? c.blind(random.nextBoolean()) : c;
    }

    private static Set<Flag> flags(Random random) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            flags.add(pick(Flag.values(), random));
        }
        return flags;
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
