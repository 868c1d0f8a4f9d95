// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.ForecastMoment;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoredTest {
    private static final long DAY = 24 * 60;

    private final Ended ended = new Ended("acme-1", SampleIncidents.OPENED);

    @Test
    void a_call_looks_as_the_post_mortem_found_it() {
        ended.called(0, Level.RIPPLE, Outcome.RIGHT).called(300, Level.SQUALL, Outcome.TOO_LOUD);

        assertThat(ended.scored().calls())
                .extracting(ScoredCall::outcome, ScoredCall::corrected)
                .containsExactly(tuple(Outcome.RIGHT, false), tuple(Outcome.TOO_LOUD, false));
    }

    @Test
    void who_raises_it_says_too_calm_and_the_raised_level_is_no_call_of_the_watch() {
        ended.called(0, Level.RIPPLE, Outcome.RIGHT).said(30, Level.SQUALL).called(60, Level.SQUALL, Outcome.TOO_LOUD);

        assertThat(ended.scored().calls()).singleElement().satisfies(call -> {
            assertThat(call.outcome()).isEqualTo(Outcome.TOO_CALM);
            assertThat(call.corrected()).isTrue();
        });
    }

    @Test
    void who_lowers_it_says_too_loud() {
        ended.called(0, Level.STORM, Outcome.RIGHT).said(30, Level.RIPPLE);

        assertThat(outcomes()).containsExactly(Outcome.TOO_LOUD);
    }

    @Test
    void what_was_taken_back_at_once_was_not_said() {
        ended.called(0, Level.RIPPLE, Outcome.RIGHT).said(30, Level.STORM).said(35, Level.RIPPLE);

        assertThat(outcomes()).containsExactly(Outcome.RIGHT);
    }

    @Test
    void what_was_said_again_after_that_was() {
        ended.called(0, Level.RIPPLE, Outcome.RIGHT)
                .said(30, Level.STORM)
                .said(35, Level.RIPPLE)
                .said(50, Level.SQUALL);

        assertThat(outcomes()).containsExactly(Outcome.TOO_CALM);
    }

    @Test
    void what_is_not_about_us_was_too_loud_from_a_ripple_on() {
        ended.called(0, Level.WHAT_CRISIS, Outcome.RIGHT)
                .called(10, Level.RIPPLE, Outcome.RIGHT)
                .over(600, State.Ending.NOT_US);

        assertThat(outcomes()).containsExactly(Outcome.RIGHT, Outcome.TOO_LOUD);
    }

    @Test
    void a_forecast_is_held_against_the_calm_that_came() {
        ended.foretold(0, .8, 600, 1200)
                .foretold(370, .4, 1000, 3000)
                .calm(1300)
                .over(2 * DAY, State.Ending.CALM);

        assertThat(ended.scored().forecasts())
                .extracting(ScoredForecast::moment, ScoredForecast::calm, ScoredForecast::inside)
                .containsExactly(
                        tuple(ForecastMoment.OPENING, Optional.of(true), Optional.of(false)),
                        tuple(ForecastMoment.HOURS_6, Optional.of(true), Optional.of(true)));
        assertThat(ended.scored().forecasts().getFirst().width()).isEqualTo(10);
    }

    @Test
    void a_forecast_of_what_was_calm_already_foretold_nothing() {
        ended.foretold(0, .8, 60, 120).foretold(400, 1, 60, 60).calm(20);

        assertThat(ended.scored().forecasts()).hasSize(1);
    }

    @Test
    void without_calm_only_counted_hours_can_tell_that_it_was_late() {
        ended.foretold(0, .8, 60, 120).over(DAY, State.Ending.CLOSED);
        ScoredForecast early = ended.scored().forecasts().getFirst();
        ScoredForecast late =
                ended.over(DAY + 360, State.Ending.CLOSED).scored().forecasts().getFirst();

        assertThat(early.calm()).isEmpty();
        assertThat(early.inside()).contains(false);
        assertThat(late.calm()).contains(false);
    }

    @Test
    void nobody_is_shown_a_forecast_of_what_only_a_person_can_close() {
        ended.foretold(0, .8, 60, 120).calm(100).of(CrisisType.SAFETY);

        assertThat(ended.scored().forecasts()).isEmpty();
    }

    @Test
    void a_night_counts_once_with_what_was_said_of_it() {
        ended.called(0, Level.STORM, Outcome.RIGHT)
                .rang(30)
                .rangAgain(45)
                .rated(30, false)
                .peak(60);

        assertThat(ended.scored().wakes())
                .containsExactly(new ScoredWake(
                        ended.incident().id(), ended.at(30), Optional.of(RuleId.R08), Optional.of(false), true));
    }

    @Test
    void a_night_that_only_its_rating_tells_of_counts_too() {
        ended.called(0, Level.STORM, Outcome.RIGHT).rated(30, true).over(600, State.Ending.MERGED);

        assertThat(Scored.of(ended.incident(), Optional.empty()).wakes())
                .extracting(ScoredWake::worth)
                .containsExactly(Optional.of(true));
    }

    @Test
    void who_is_woken_when_the_worst_hour_is_over_is_woken_late() {
        ended.called(0, Level.STORM, Outcome.RIGHT).peak(60).rang(120).rang(121);

        assertThat(ended.scored().wakes()).extracting(ScoredWake::inTime).containsExactly(true, false);
    }

    @Test
    void where_somebody_may_be_at_risk_half_an_hour_is_late_whatever_the_counts_do() {
        ended.called(0, Level.STORM, Outcome.RIGHT)
                .of(CrisisType.HIJACK)
                .peak(600)
                .rang(30)
                .rang(31);

        assertThat(ended.scored().wakes()).extracting(ScoredWake::inTime).containsExactly(true, false);
    }

    private List<Outcome> outcomes() {
        return ended.scored().calls().stream().map(ScoredCall::outcome).toList();
    }
}
