// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.OrdinaryWeeks;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnBacktestTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final SourceName FORUM = new SourceName("forum");
    private static final Instant START = Instant.parse("2026-01-04T23:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(50));

    private final Watch watch = Watch.of(new WatchId("acme"), "Acme", PARIS, List.of(Query.parse("forum:acme")), START);

    @Test
    void ordinary_weeks_are_told_for_each_sensitivity_without_the_weeks_that_were_learned_from() {
        List<BacktestReport> reports = OwnBacktest.of(watch, buckets(NOW), NOW, 30);
        assertThat(reports).extracting(BacktestReport::sensitivity).containsExactly(Sensitivity.values());
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.from()).isEqualTo(NOW.minus(Duration.ofDays(30)));
            assertThat(report.days()).isEqualTo(30);
            assertThat(report.learningDays()).isZero();
            assertThat(report.wakes()).isZero();
        });
    }

    @Test
    void a_surge_in_a_night_of_last_week_would_have_woken_somebody() {
        List<Bucket> buckets = new ArrayList<>(buckets(NOW));
        Instant night = NOW.minus(Duration.ofDays(5)).plus(Duration.ofHours(2));
        for (int i = 0; i < 24; i++) {
            buckets.add(bucket(night.plus(Count.WIDTH.multipliedBy(i)), i < 3 ? 5 : 150));
        }
        BacktestReport balanced = OwnBacktest.of(watch, buckets, NOW, 30).get(1);
        assertThat(balanced.wakes()).isEqualTo(1);
        assertThat(English.say(balanced.sentence())).startsWith("last 30 days: would have woken you once");
    }

    @Test
    void a_watch_of_a_few_days_says_that_it_learned() {
        Instant now = START.plus(Duration.ofDays(10));
        BacktestReport report = OwnBacktest.of(watch, buckets(now), now, 30).getFirst();
        assertThat(report.learningDays()).isEqualTo(report.days()).isBetween(9, 10);
        assertThat(report.events()).isEmpty();
    }

    @Test
    void nothing_counted_is_nothing_told() {
        assertThat(OwnBacktest.of(watch, List.of(), NOW, 30)).isEmpty();
    }

    private static List<Bucket> buckets(Instant until) {
        int days = (int) Duration.between(START, until).toDays();
        return new OrdinaryWeeks(3, 2, PARIS)
                .days(START, days).stream()
                        .filter(count -> count.posts().orElse(0) > 0)
                        .map(count -> bucket(count.start(), count.posts().getAsInt()))
                        .toList();
    }

    private static Bucket bucket(Instant start, int total) {
        return new Bucket(start, FORUM, total, 0, 0, Set.of());
    }
}
