// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.ledger.BrierScore.Judged;
import dev.whatcrisis.ledger.Coverage.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScorePropertyTest {
    private static final int CASES = 500;

    private final Random random = new Random(20_261_201);

    @Test
    void a_brier_score_lies_between_0_and_1_and_the_base_rate_never_above_a_quarter() {
        repeat(() -> {
            BrierScore score = BrierScore.of(judged()).orElseThrow();

            assertThat(score.score()).isBetween(0.0, 1.0);
            assertThat(score.baseRate()).isBetween(0.0, 0.25);
            assertThat(score.skill().orElse(0)).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void who_always_knew_scores_0() {
        repeat(() -> {
            List<Judged> perfect = judged().stream()
                    .map(one -> new Judged(one.came() ? 1 : 0, one.came()))
                    .toList();

            assertThat(BrierScore.of(perfect).orElseThrow().score()).isZero();
        });
    }

    @Test
    void who_always_says_the_base_rate_has_no_skill() {
        repeat(() -> {
            List<Judged> events = judged();
            double rate = (double) events.stream().filter(Judged::came).count() / events.size();
            BrierScore score = BrierScore.of(events.stream()
                            .map(one -> new Judged(rate, one.came()))
                            .toList())
                    .orElseThrow();

            assertThat(score.score()).isEqualTo(score.baseRate(), within(1e-12));
            assertThat(score.skill().orElse(0)).isEqualTo(0, within(1e-9));
        });
    }

    @Test
    void the_order_of_events_does_not_matter() {
        repeat(() -> {
            List<Judged> events = new ArrayList<>(judged());
            List<Interval> intervals = new ArrayList<>(intervals());
            BrierScore brier = BrierScore.of(events).orElseThrow();
            Coverage coverage = Coverage.of(intervals).orElseThrow();
            Collections.shuffle(events, random);
            Collections.shuffle(intervals, random);

            assertThat(BrierScore.of(events)).contains(brier);
            assertThat(Coverage.of(intervals)).contains(coverage);
        });
    }

    @Test
    void coverage_lies_between_0_and_1_and_the_median_among_the_widths() {
        repeat(() -> {
            List<Interval> intervals = intervals();
            Coverage coverage = Coverage.of(intervals).orElseThrow();
            double[] widths =
                    intervals.stream().mapToDouble(Interval::hours).sorted().toArray();

            assertThat(coverage.share()).isBetween(0.0, 1.0);
            assertThat(coverage.medianHours()).isBetween(widths[0], widths[widths.length - 1]);
        });
    }

    @Test
    void of_nothing_there_is_no_score() {
        assertThat(BrierScore.of(List.of())).isEmpty();
        assertThat(Coverage.of(List.of())).isEmpty();
    }

    @Test
    void where_all_came_out_alike_there_is_no_skill() {
        assertThat(BrierScore.of(List.of(new Judged(.9, true), new Judged(.8, true)))
                        .orElseThrow()
                        .skill())
                .isEmpty();
    }

    private void repeat(Runnable check) {
        IntStream.range(0, CASES).forEach(n -> check.run());
    }

    private List<Judged> judged() {
        return IntStream.rangeClosed(0, random.nextInt(40))
                .mapToObj(n -> new Judged(random.nextDouble(), random.nextBoolean()))
                .toList();
    }

    private List<Interval> intervals() {
        return IntStream.rangeClosed(0, random.nextInt(40))
                .mapToObj(n -> new Interval(random.nextDouble() * 100, random.nextBoolean()))
                .toList();
    }
}
