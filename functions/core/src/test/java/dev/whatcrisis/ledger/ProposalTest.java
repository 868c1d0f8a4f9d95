// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.watch.Tuning.Answer;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Watch WATCH = Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(), NOW);

    @Test
    void three_wakes_of_one_rule_that_were_not_worth_it_propose_a_calmer_watch() {
        Optional<Proposal> open = Proposal.of(WATCH, woken(RuleId.R08, false, 3), NOW);

        assertThat(open).hasValueSatisfying(proposal -> {
            assertThat(proposal.from()).isEqualTo(Sensitivity.BALANCED);
            assertThat(proposal.to()).isEqualTo(Sensitivity.CALM);
            assertThat(proposal.cases()).isEqualTo(3);
            assertThat(proposal.rule()).contains(RuleId.R08);
        });
    }

    @Test
    void two_do_not_nor_do_three_beside_as_many_that_were_worth_it() {
        Scored vain = woken(RuleId.R08, false, 3);

        assertThat(Proposal.of(WATCH, woken(RuleId.R08, false, 2), NOW)).isEmpty();
        assertThat(Proposal.of(WATCH, vain.plus(woken(RuleId.R08, true, 3)), NOW))
                .isEmpty();
        assertThat(Proposal.of(WATCH, vain.plus(woken(RuleId.R10, true, 3)), NOW))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleId.class,
            names = {"R01", "R02", "R03"})
    void what_r01_to_r03_woke_for_never_makes_it_calmer(RuleId rule) {
        assertThat(Proposal.of(WATCH, woken(rule, false, 9), NOW)).isEmpty();
    }

    @Test
    void two_incidents_that_were_called_too_calm_propose_a_keener_one() {
        Optional<Proposal> open = Proposal.of(WATCH, missed("a").plus(missed("b")), NOW);

        assertThat(open.map(Proposal::to)).contains(Sensitivity.KEEN);
        assertThat(Proposal.of(WATCH, missed("a").plus(missed("a")), NOW)).isEmpty();
    }

    @Test
    void what_speaks_for_both_proposes_nothing() {
        Scored both = woken(RuleId.R08, false, 3).plus(missed("a")).plus(missed("b"));

        assertThat(Proposal.of(WATCH, both, NOW)).isEmpty();
    }

    @Test
    void what_cannot_be_calmer_is_left_as_it_is() {
        Watch calm = WATCH.with(tuning(Answer.ACCEPTED, Instant.EPOCH));

        assertThat(calm.sensitivity()).isEqualTo(Sensitivity.CALM);
        assertThat(Proposal.of(calm, woken(RuleId.R08, false, 3), NOW)).isEmpty();
    }

    @Test
    void after_an_answer_only_what_came_since_counts() {
        Watch declined = WATCH.with(tuning(Answer.DECLINED, NOW.minus(Duration.ofDays(5))));

        assertThat(declined.sensitivity()).isEqualTo(Sensitivity.BALANCED);
        assertThat(Proposal.of(declined, woken(RuleId.R08, false, 4), NOW)).isPresent();
        Watch later = WATCH.with(tuning(Answer.DECLINED, NOW.minus(Duration.ofDays(1))));
        assertThat(Proposal.of(later, woken(RuleId.R08, false, 4), NOW)).isEmpty();
    }

    @Test
    void what_is_older_than_a_quarter_counts_no_more() {
        assertThat(Proposal.of(WATCH, woken(RuleId.R08, false, 3), NOW.plus(Duration.ofDays(95))))
                .isEmpty();
    }

    @Test
    void with_more_that_speaks_for_it_it_is_another_proposal() {
        Proposal three = Proposal.of(WATCH, woken(RuleId.R08, false, 3), NOW).orElseThrow();
        Proposal four = Proposal.of(WATCH, woken(RuleId.R08, false, 4), NOW).orElseThrow();

        assertThat(three.id()).isNotEqualTo(four.id());
    }

    @Test
    void what_is_taken_back_is_as_before_and_both_answers_stay_known() {
        Tuning accepted = tuning(Answer.ACCEPTED, NOW);
        Watch back = WATCH.with(accepted).with(accepted.takenBack("bo", NOW.plusSeconds(5)));

        assertThat(back.sensitivity()).isEqualTo(Sensitivity.BALANCED);
        assertThat(back.tunings()).extracting(Tuning::answer).containsExactly(Answer.ACCEPTED, Answer.TAKEN_BACK);
    }

    @Test
    void the_oldest_answers_are_forgotten() {
        Watch watch = IntStream.range(0, 30)
                .boxed()
                .reduce(
                        WATCH,
                        (known, n) -> known.with(tuning(Answer.DECLINED, NOW.plusSeconds(n))),
                        (one, other) -> other);

        assertThat(watch.tunings()).hasSize(Watch.TUNINGS);
        assertThat(watch.tunings().getLast().at()).isEqualTo(NOW.plusSeconds(29));
    }

    private static Tuning tuning(Answer answer, Instant at) {
        return new Tuning(
                "calm-3-1", answer, Sensitivity.BALANCED, Sensitivity.CALM, Tuning.Reason.NOT_WORTH_IT, 3, "ada", at);
    }

    /** On as many days before now, the last one yesterday and a half ago. */
    private static Scored woken(RuleId rule, boolean worth, int nights) {
        return IntStream.rangeClosed(1, nights)
                .mapToObj(n -> new Ended("night-" + n, NOW.minus(Duration.ofHours(36L * n)))
                        .by(rule)
                        .called(0, Level.STORM, Outcome.RIGHT)
                        .rang(10)
                        .rated(10, worth)
                        .scored())
                .reduce(Scored.NOTHING, Scored::plus);
    }

    private static Scored missed(String id) {
        return new Ended(id, NOW.minus(Duration.ofDays(10)))
                .called(0, Level.RIPPLE, Outcome.TOO_CALM)
                .called(300, Level.STORM, Outcome.RIGHT)
                .scored();
    }
}
