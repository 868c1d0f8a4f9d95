// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.incident.ForecastMoment;
import java.util.List;
import java.util.Optional;

/**
 * How good the forecasts of one moment were. Each incident is one event of it.
 *
 * @param events of which is known whether it was calm a day later
 * @param brier of "calm within 24 hours"; empty with fewer than {@link #ENOUGH} events
 * @param ends of which is known whether they lay in the 80 % interval
 * @param coverage of that interval; empty with fewer than {@link #ENOUGH} ends
 */
public record ForecastScore(
        ForecastMoment moment, int events, Optional<BrierScore> brier, int ends, Optional<Coverage> coverage) {
    /** With fewer a figure would be about chance: of ten ends six or fewer lie in honest intervals one time in eight. */
    public static final int ENOUGH = 10;

    static ForecastScore of(ForecastMoment moment, List<ScoredForecast> all) {
        List<ScoredForecast> ours =
                all.stream().filter(one -> one.moment() == moment).toList();
        List<BrierScore.Judged> judged = ours.stream()
                .flatMap(one ->
                        one
                                .calm()
                                .map(came ->
                                        new BrierScore.Judged(one.forecast().calmWithin24h(), came))
                                .stream())
                .toList();
        List<Coverage.Interval> intervals = ours.stream()
                .flatMap(one -> one.inside().map(in -> new Coverage.Interval(one.width(), in)).stream())
                .toList();
        return new ForecastScore(
                moment,
                judged.size(),
                BrierScore.of(judged).filter(score -> score.events() >= ENOUGH),
                intervals.size(),
                Coverage.of(intervals).filter(score -> score.ends() >= ENOUGH));
    }
}
