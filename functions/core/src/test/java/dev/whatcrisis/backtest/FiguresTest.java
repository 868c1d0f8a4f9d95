// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.detecting.FadeFigures;
import dev.whatcrisis.watch.Sensitivity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is claimed of ordinary years and of forecasts, on fewer simulated ones than the tables in RATIONALE.md. */
class FiguresTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 3, 10})
    void an_ordinary_year_wakes_nobody(double perHour) {
        assertThat(CountFigures.ordinary(perHour, Sensitivity.BALANCED, 2).wakes())
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_sensitivity_is_needless_no_more_often_than_it_says(Sensitivity sensitivity) {
        assertThat(CountFigures.ordinary(3, sensitivity, 2).mails()).isLessThanOrEqualTo(sensitivity.needlessAYear());
    }

    @Test
    void forecasts_hold_what_they_promise() {
        List<FadeFigures.Asked> asked = FadeFigures.ask(Duration.ofHours(1), 3);
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(FadeFigures.coverage(asked)).isBetween(0.7, 0.95);
        assertThat(FadeFigures.skill(asked, a -> FadeFigures.share(asked))).isPositive();
        assertThat(FadeFigures.skill(asked, a -> 1)).isPositive();
        assertThat(FadeFigures.skill(asked, a -> a.lowNow() ? 1 : 0)).isPositive();
        assertThat(FadeFigures.medianWidth(asked)).isLessThan(29);
    }
}
