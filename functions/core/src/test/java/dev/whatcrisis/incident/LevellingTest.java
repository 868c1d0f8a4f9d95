// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevellingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T22:00:00Z");
    private static final Optional<Level> NEXT = Optional.empty();
    private final Incident squall = Incidents.opened(NOW.minusSeconds(600));

    @Test
    void raised_it_says_more_at_once_and_no_less_while_the_facts_say_less() {
        Incident raised = done(Levelling.raise(squall, "lea", NEXT, NOW));

        assertThat(raised.level()).isEqualTo(Level.STORM);
        assertThat(raised.verdict().level()).isEqualTo(Level.STORM);
        assertThat(raised.judgement().highest()).isEqualTo(Level.STORM);
        SetLevel set = raised.handling().setLevel().orElseThrow();
        assertThat(set.stands(Level.WHAT_CRISIS, Set.of(), Perils.NONE)).isTrue();
        assertThat(set.over(Level.WHAT_CRISIS, Level.WHAT_CRISIS)).isEqualTo(Level.STORM);
    }

    @Test
    void a_level_that_somebody_said_is_called_by_them_and_so_is_taking_it_back() {
        Incident raised = done(Levelling.raise(squall, "lea", NEXT, NOW));
        Incident back = done(Lifecycle.undo(raised, "bo", NOW.plusSeconds(60)));

        assertThat(back.judgement().calledLevels())
                .extracting(CalledLevel::by)
                .containsExactly(Optional.empty(), Optional.of("lea"), Optional.of("bo"));
    }

    @Test
    void a_raise_ends_when_the_facts_say_more_by_themselves() {
        Incident ripple =
                squall.withJudgement(squall.judgement().then(squall.verdict().withLevel(Level.RIPPLE), NOW));
        SetLevel set = set(Levelling.raise(ripple, "lea", NEXT, NOW));

        assertThat(set.stands(Level.SQUALL, Set.of(), Perils.NONE)).isTrue();
        assertThat(set.stands(Level.STORM, Set.of(), Perils.NONE)).isFalse();
    }

    @Test
    void lowered_it_says_less_until_something_new_is_told() {
        Perils cut = new Perils(Set.of(Harm.CUT), 1, false);
        Incident known = squall.withJudgement(squall.judgement().telling(cut));
        SetLevel set = set(Levelling.lower(known, "lea", NEXT, NOW));

        assertThat(set.over(Level.SQUALL, Level.WHAT_CRISIS)).isEqualTo(Level.RIPPLE);
        assertThat(set.stands(Level.SQUALL, Set.of(), cut)).isTrue();
        assertThat(set.stands(Level.SQUALL, Set.of(Flag.LEGAL), cut))
                .as("a flag")
                .isFalse();
        assertThat(set.stands(Level.SQUALL, Set.of(), new Perils(Set.of(Harm.GAS), 1, false)))
                .as("a kind of harm")
                .isFalse();
        assertThat(set.stands(Level.SQUALL, Set.of(), new Perils(Set.of(Harm.CUT), 1, true)))
                .as("the first evidence")
                .isFalse();
        assertThat(set.stands(Level.SQUALL, Set.of(), new Perils(Set.of(Harm.CUT), 3, false)))
                .as("other people at risk")
                .isFalse();
        assertThat(set.stands(Level.STORM, Set.of(), cut))
                .as("more than it was")
                .isFalse();
    }

    @Test
    void lowered_twice_it_is_still_measured_by_what_the_facts_said_first() {
        Incident storm = done(Levelling.raise(squall, "lea", NEXT, NOW));
        Incident lower = done(Levelling.lower(storm, "lea", NEXT, NOW));
        SetLevel set = set(Levelling.lower(lower, "lea", NEXT, NOW));

        assertThat(set.level()).isEqualTo(Level.RIPPLE);
        assertThat(set.from()).isEqualTo(Level.SQUALL);
    }

    @Test
    void what_is_no_storm_any_more_is_not_woken_for_by_its_counts() {
        Incident storm = judged(Level.STORM, RuleId.R10, Waking.Basis.FORMULA);

        Incident lower = done(Levelling.lower(storm, "lea", NEXT, NOW));

        assertThat(lower.verdict().waking().wake()).isFalse();
        assertThat(lower.verdict().waking().reason().key()).isEqualTo("waking.lowered");
    }

    @Test
    void people_at_risk_are_not_made_small_and_the_reason_is_said() {
        Change change =
                Levelling.lower(judged(Level.STORM, RuleId.R01, Waking.Basis.ALWAYS, Flag.SAFETY), "lea", NEXT, NOW);

        assertThat(change).isInstanceOfSatisfying(Change.Refused.class, refused -> {
            assertThat(refused.reason().key()).isEqualTo("refused.least");
            assertThat(refused.reason().values()).containsEntry("level", "STORM");
            assertThat(refused.reason().values().get("reason").toString()).contains("least.wakes");
        });
    }

    @Test
    void a_live_own_post_is_not_lowered_below_what_wakes() {
        Incident live = judged(Level.STORM, RuleId.R05, Waking.Basis.IF, Flag.OWN_LIVE);

        Incident lower = done(Levelling.lower(live, "lea", NEXT, NOW));

        assertThat(lower.level()).isEqualTo(Level.SQUALL);
        assertThat(lower.verdict().waking().wake()).isTrue();
        assertThat(Levelling.lower(lower, "lea", NEXT, NOW)).isInstanceOf(Change.Refused.class);
    }

    @Test
    void a_level_that_is_no_step_up_or_down_is_refused_with_the_level_it_has() {
        assertThat(Levelling.raise(squall, "lea", Optional.of(Level.SQUALL), NOW))
                .isEqualTo(new Change.Refused(Fact.of("refused.notHigher").with("level", Level.SQUALL)));
        assertThat(Levelling.lower(squall, "lea", Optional.of(Level.STORM), NOW))
                .isEqualTo(new Change.Refused(Fact.of("refused.notLower").with("level", Level.SQUALL)));
        assertThat(Levelling.raise(done(Lifecycle.close(squall, "lea", NOW)), "lea", NEXT, NOW))
                .isInstanceOf(Change.Refused.class);
    }

    @Test
    void a_level_taken_back_is_what_it_was_unless_the_facts_went_past_it() {
        Incident raised = done(Levelling.raise(squall, "lea", NEXT, NOW));
        Incident passed = raised.withHandling(raised.handling().with(Optional.empty()));

        assertThat(done(Lifecycle.undo(raised, "lea", NOW.plusSeconds(60))).level())
                .isEqualTo(Level.SQUALL);
        assertThat(Lifecycle.undo(passed, "lea", NOW.plusSeconds(60)))
                .isEqualTo(new Change.Refused(Fact.of("refused.overtaken")));
    }

    /** Whatever people do within ten minutes, as many undos as acts bring back state and level. */
    @Test
    void undo_after_undo_leads_back_through_all_that_was_done() {
        Random random = new Random(11);
        for (int run = 0; run < 400; run++) {
            Incident incident = squall;
            Instant at = NOW;
            Deque<Incident> before = new ArrayDeque<>();
            for (int step = 0; step < 8; step++) {
                at = at.plusSeconds(random.nextInt(30));
                if (any(random, incident, at) instanceof Change.Done done) {
                    before.push(incident);
                    incident = done.incident();
                }
            }
            while (!before.isEmpty()) {
                Incident known = before.pop();
                incident = done(Lifecycle.undo(incident, "max", at));
                assertThat(incident.state()).isEqualTo(known.state());
                assertThat(incident.level()).isEqualTo(known.level());
                assertThat(incident.handling()).isEqualTo(known.handling());
            }
        }
    }

    /** Whatever is asked for and told, a level that stands is never under a floor, over a cap, or under the rule's least. */
    @Test
    void what_is_said_keeps_to_what_a_person_said_while_it_stands() {
        Random random = new Random(12);
        for (int run = 0; run < 2_000; run++) {
            Level set = Level.values()[random.nextInt(4)];
            Level asked = Level.values()[random.nextInt(4)];
            Level least = Level.values()[random.nextInt(asked.ordinal() + 1)];
            boolean floor = random.nextBoolean();
            SetLevel said = new SetLevel(set, floor, "lea", NOW, asked, Set.of(), Optional.empty());

            Level over = said.over(asked, least);

            assertThat(over.atLeast(least)).isTrue();
            assertThat(over).isEqualTo(floor ? asked.max(set) : asked.min(set.max(least)));
            assertThat(said.stands(asked, Set.of(), Perils.NONE)).isEqualTo(!floor || set.atLeast(asked));
        }
    }

    private static Change any(Random random, Incident incident, Instant at) {
        return switch (random.nextInt(5)) {
            case 0 -> Lifecycle.acknowledge(incident, "lea", at);
            case 1 -> Lifecycle.snooze(incident, "lea", at.plus(Duration.ofHours(1)), at);
            case 2 -> Levelling.raise(incident, "lea", NEXT, at);
            case 3 -> Levelling.lower(incident, "lea", NEXT, at);
            default -> Lifecycle.close(incident, "lea", at);
        };
    }

    private Incident judged(Level level, RuleId rule, Waking.Basis basis, Flag... flags) {
        Verdict verdict = new Verdict(
                level,
                rule,
                CrisisType.PRODUCT_FAILURE,
                Set.of(),
                Set.of(flags),
                new Waking(true, basis, Fact.of("waking.always").with("rule", rule)),
                List.of(),
                Optional.empty(),
                Fact.plain("invented"),
                List.of());
        return squall.withJudgement(squall.judgement().then(verdict, NOW));
    }

    private static SetLevel set(Change change) {
        return done(change).handling().setLevel().orElseThrow();
    }

    private static Incident done(Change change) {
        return ((Change.Done) change).incident();
    }
}
