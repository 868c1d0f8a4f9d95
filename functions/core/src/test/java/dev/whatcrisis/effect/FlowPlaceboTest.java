// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.effect.QuietFlow.Kind;
import dev.whatcrisis.effect.QuietFlow.Weather;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often an effect on posts, tone or sales is claimed where nothing happened, and how often one is found that did. The seeds below
 * {@link #TESTED} may be looked at when the estimator is changed; those from there on only say how it does.
 */
class FlowPlaceboTest {
    private static final int PERIODS = 200;
    private static final long TESTED = 100_000;
    private static final Set<Finding> CLAIMED = EnumSet.of(Finding.LESS, Finding.MORE);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void in_quiet_periods_hardly_an_effect_is_claimed_and_a_change_that_matters_is_found(Kind kind) {
        Figures figures = figures(kind, Weather.MILD, TESTED);

        assertThat(figures.told()).as("periods in which it can tell").isGreaterThan(10);
        assertThat(figures.falsely()).isLessThanOrEqualTo(0.05);
        assertThat(figures.found()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    @Tag("long")
    void the_figures_are_told_for_every_weather() {
        for (Kind kind : Kind.values()) {
            for (Weather weather : Weather.values()) {
                assertThat(figures(kind, weather, 0).falsely()).isBetween(0.0, 1.0);
                assertThat(figures(kind, weather, TESTED).falsely()).isBetween(0.0, 1.0);
            }
        }
    }

    /**
     * @param told quiet periods in which it says that it can tell
     * @param falsely share of all quiet periods in which an effect was claimed
     * @param found share of the periods with a change, in which it can tell, in which that change was claimed
     */
    private record Figures(long told, double falsely, double found) {}

    private static Figures figures(Kind kind, Weather weather, long first) {
        List<Estimate> quiet = estimates(kind, weather, first, false);
        List<Estimate> hit = estimates(kind, weather, first, true);
        long told = told(quiet);
        long hitTold = told(hit);
        Finding wanted = kind == Kind.SALES ? Finding.LESS : Finding.MORE;
        long falsely = quiet.stream().filter(e -> CLAIMED.contains(e.finding())).count();
        long found = hit.stream().filter(e -> e.finding() == wanted).count();
        System.out.printf(
                "placebo, %s, %s, %s: %d quiet periods, can tell in %d, false effect in %.1f %% of all; changed: can"
                        + " tell in %d, found in %.1f %% of those%n",
                first < TESTED ? "chosen by" : "tested",
                kind,
                weather,
                PERIODS,
                told,
                100.0 * falsely / PERIODS,
                hitTold,
                100.0 * found / hitTold);
        return new Figures(told, falsely / (double) PERIODS, found / (double) hitTold);
    }

    private static List<Estimate> estimates(Kind kind, Weather weather, long first, boolean injected) {
        return LongStream.range(first, first + PERIODS)
                .mapToObj(seed -> new QuietFlow(seed, kind, weather, injected).estimate())
                .toList();
    }

    private static long told(List<Estimate> estimates) {
        return estimates.stream().filter(estimate -> estimate.finding().tells()).count();
    }
}
