// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.effect.QuietPeriod.Weather;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often an effect is claimed where nothing happened, and how often one is found that did. */
class PlaceboTest {
    private static final int PERIODS = 200;

    @Test
    void in_quiet_periods_hardly_an_effect_is_claimed_and_a_loss_of_a_tenth_is_found() {
        Figures figures = figures(Weather.MILD, PERIODS);

        assertThat(figures.told()).as("periods in which it can tell").isGreaterThan(PERIODS / 3);
        assertThat(figures.falsely()).isLessThanOrEqualTo(0.05);
        assertThat(figures.found()).isGreaterThanOrEqualTo(0.8);
    }

    @ParameterizedTest
    @EnumSource(Weather.class)
    void the_figures_are_told_for_every_weather(Weather weather) {
        assertThat(figures(weather, PERIODS).periods()).isEqualTo(PERIODS);
    }

    /**
     * @param told quiet periods in which it says that it can tell
     * @param falsely share of all quiet periods in which an effect was claimed
     * @param found share of the periods with a loss, in which it can tell, in which a loss was claimed
     */
    private record Figures(int periods, long told, double falsely, double found) {}

    private static Figures figures(Weather weather, int periods) {
        List<Estimate> quiet = estimates(weather, periods, 0);
        List<Estimate> hit = estimates(weather, periods, 0.1);
        long told = count(quiet, Finding.LESS, Finding.MORE, Finding.AS_EXPECTED);
        long hitTold = count(hit, Finding.LESS, Finding.MORE, Finding.AS_EXPECTED);
        Figures figures = new Figures(
                periods,
                told,
                count(quiet, Finding.LESS, Finding.MORE) / (double) periods,
                count(hit, Finding.LESS) / (double) hitTold);
        System.out.printf(
                "placebo, %s: %d quiet periods, can tell in %d, false effect in %.1f %% of all (%.1f %% of those);"
                        + " a loss of 10 %%: can tell in %d, found in %.1f %% of those%n",
                weather,
                periods,
                told,
                100 * figures.falsely(),
                100.0 * count(quiet, Finding.LESS, Finding.MORE) / told,
                hitTold,
                100 * figures.found());
        return figures;
    }

    private static List<Estimate> estimates(Weather weather, int periods, double loss) {
        return IntStream.range(0, periods)
                .mapToObj(seed -> new QuietPeriod(seed, weather, loss).estimate())
                .toList();
    }

    private static long count(List<Estimate> estimates, Finding... findings) {
        List<Finding> counted = List.of(findings);
        return estimates.stream().filter(e -> counted.contains(e.finding())).count();
    }
}
