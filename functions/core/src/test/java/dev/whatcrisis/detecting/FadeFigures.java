// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.backtest.Backtest;
import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.detect.OrdinaryWeeks;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.detect.StormShape;
import dev.whatcrisis.fade.Calm;
import dev.whatcrisis.fade.FadeForecaster;
import dev.whatcrisis.fade.FadeInput;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.watch.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures the fade forecast on simulated storms of all shapes, each asked when the detector confirms it and again later
 * while it goes on. {@link #main} prints the table that stands in RATIONALE.md.
 */
public final class FadeFigures {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MONDAY = Instant.parse("2026-01-04T23:00:00Z");
    private static final int DAYS = 28;
    private static final Duration DAY = Duration.ofDays(1);

    /** Most storms are gone within the day, some come back, few last: roughly what public cases say. */
    private static final List<StormShape> MIX = List.of(
            StormShape.ORDINARY,
            StormShape.ORDINARY,
            StormShape.ORDINARY,
            StormShape.BLAST,
            StormShape.BLAST,
            StormShape.POWER_LAW,
            StormShape.POWER_LAW,
            StormShape.SECOND_WAVE,
            StormShape.SECOND_WAVE,
            StormShape.SLOW,
            StormShape.NIGHT_LULL);

    private FadeFigures() {}

    /**
     * One forecast beside what happened.
     *
     * @param lowNow whether the newest hour was under the limit already: what "last value" goes by
     */
    public record Asked(StormShape shape, Forecast forecast, Instant calm, boolean lowNow, boolean doubled) {
        boolean inside() {
            return !calm.isBefore(forecast.calmByP10()) && !calm.isAfter(forecast.calmByP90());
        }

        boolean withinDay() {
            return !calm.isAfter(forecast.at().plus(DAY));
        }

        double width() {
            return Duration.between(forecast.calmByP10(), forecast.calmByP90()).toMinutes() / 60.0;
        }
    }

    /** Storms of mixed shapes in watches of three sizes, asked so long after they were confirmed. */
    public static List<Asked> ask(Duration later, int seeds) {
        List<Asked> asked = new ArrayList<>();
        Random random = new Random(11);
        for (int seed = 1; seed <= seeds; seed++) {
            for (double perHour : new double[] {1, 3, 10}) {
                for (double times : new double[] {10, 30}) {
                    for (StormShape shape : MIX) {
                        Instant begin = begin(shape, random);
                        OrdinaryWeeks weeks = new OrdinaryWeeks(seed, perHour, PARIS);
                        List<Count> counts = weeks.withStorm(weeks.days(MONDAY, DAYS), begin, times, shape);
                        asked(shape, counts, begin, later).ifPresent(asked::add);
                    }
                }
            }
        }
        return asked;
    }

    private static Instant begin(StormShape shape, Random random) {
        Instant day = MONDAY.plus(DAY.multipliedBy(15 + random.nextInt(7)));
        int minutes = shape == StormShape.NIGHT_LULL ? 20 * 60 + random.nextInt(150) : 5 * random.nextInt(288);
        return day.plus(Duration.ofMinutes(minutes - minutes % 5));
    }

    private static Optional<Asked> asked(StormShape shape, List<Count> counts, Instant begin, Duration later) {
        Optional<Instant> confirmed = new Backtest(PARIS, Sensitivity.BALANCED)
                .signals(counts).stream()
                        .filter(s -> s.kind() == Signal.Kind.SPIKE && s.at().isAfter(begin))
                        .map(Signal::at)
                        .filter(at -> at.isBefore(begin.plus(DAY)))
                        .findFirst();
        return confirmed.flatMap(at -> asked(shape, counts, at.minus(Duration.ofHours(1)), at, at.plus(later)));
    }

    private static Optional<Asked> asked(
            StormShape shape, List<Count> counts, Instant from, Instant confirmed, Instant now) {
        Calm calm = Calm.byDay(PARIS);
        HourlyCounts all = HourlyCounts.endingAt(now.plus(DAY.multipliedBy(6)), counts);
        Optional<Instant> end = calm.first(all, confirmed);
        if (end.isEmpty() || now.isAfter(end.get())) {
            return Optional.empty();
        }
        List<Count> known =
                counts.stream().filter(count -> count.start().isBefore(now)).toList();
        HourlyCounts hours = HourlyCounts.endingAt(now, known);
        Forecast forecast = new FadeForecaster().forecast(FadeInput.ofIncident(hours, from, now, PARIS));
        int last = hours.size() - 1;
        boolean low = hours.at(last).orElse(0) < 2 * calm.usual(hours, hours.startOf(last)) + 3;
        return Optional.of(new Asked(shape, forecast, end.get(), low, doubled(all, from, now)));
    }

    private static boolean doubled(HourlyCounts all, Instant from, Instant now) {
        Instant morning = now.atZone(PARIS)
                .plusHours(17)
                .toLocalDate()
                .atTime(7, 0)
                .atZone(PARIS)
                .toInstant();
        int before = largest(all, from, now);
        return largest(all, now, morning) >= 2 * before;
    }

    private static int largest(HourlyCounts all, Instant from, Instant to) {
        return IntStream.range(all.indexOf(from), all.indexOf(to.plusSeconds(3599)))
                .map(i -> all.at(i).orElse(0))
                .max()
                .orElse(0);
    }

    public static double coverage(List<Asked> asked) {
        return asked.stream().filter(Asked::inside).count() / (double) asked.size();
    }

    /** Brier skill of "calm within 24 hours" against another forecast of the same. */
    public static double skill(List<Asked> asked, ToDoubleFunction<Asked> other) {
        double ours = asked.stream()
                .mapToDouble(a -> square(a.forecast().calmWithin24h() - outcome(a)))
                .sum();
        double theirs = asked.stream()
                .mapToDouble(a -> square(other.applyAsDouble(a) - outcome(a)))
                .sum();
        return 1 - ours / theirs;
    }

    public static double share(List<Asked> asked) {
        return asked.stream().filter(Asked::withinDay).count() / (double) asked.size();
    }

    private static double outcome(Asked asked) {
        return asked.withinDay() ? 1 : 0;
    }

    private static double square(double x) {
        return x * x;
    }

    public static double medianWidth(List<Asked> asked) {
        List<Asked> byWidth =
                asked.stream().sorted(Comparator.comparingDouble(Asked::width)).toList();
        return byWidth.get(byWidth.size() / 2).width();
    }

    public static void main(String[] args) {
        System.out.println("| asked | storms | calm within a day | skill: best constant | 24 h for all | last value "
                + "| inside 80 % | median width | doubling: forecast, real |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int hours : new int[] {0, 1, 3, 6}) {
            List<Asked> all = ask(Duration.ofHours(hours), 5);
            print(hours + " h after", all);
            for (StormShape shape : StormShape.values()) {
                print(shape.name(), all.stream().filter(a -> a.shape() == shape).toList());
            }
        }
    }

    private static void print(String name, List<Asked> asked) {
        double share = share(asked);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f %% (%.0f %%) | %.2f | %.2f | %.2f | %.0f %% | %.0f h | %.0f %%, %.0f %% |%n",
                name,
                asked.size(),
                100 * share,
                100
                        * asked.stream()
                                .mapToDouble(a -> a.forecast().calmWithin24h())
                                .average()
                                .orElse(0),
                skill(asked, a -> share),
                skill(asked, a -> 1),
                skill(asked, a -> a.lowNow() ? 1 : 0),
                100 * coverage(asked),
                medianWidth(asked),
                100
                        * asked.stream()
                                .mapToDouble(a -> a.forecast().doubleBy07h())
                                .average()
                                .orElse(0),
                100.0 * asked.stream().filter(Asked::doubled).count() / asked.size());
    }
}
