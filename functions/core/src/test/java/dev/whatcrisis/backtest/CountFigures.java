// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.OrdinaryWeeks;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.detect.StormShape;
import dev.whatcrisis.watch.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Measures the detector on simulated small teams: what an ordinary year would have led to, and how long storms go
 * unnoticed. {@link #main} prints the tables that stand in RATIONALE.md.
 */
public final class CountFigures {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final double[] RATES = {0.2, 1, 2, 3, 10};
    private static final Instant MONDAY = Instant.parse("2026-01-04T23:00:00Z");
    private static final int LEARNING = 14;
    private static final double YEAR = 365.25;

    private CountFigures() {}

    /** Events per simulated year. */
    record Year(double mails, double nightMails, double wakes) {}

    /** Ordinary half-years, one for each seed. */
    public static Year ordinary(double perHour, Sensitivity sensitivity, int seeds) {
        int days = 182;
        double mails = 0;
        double night = 0;
        double wakes = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            List<Count> counts = new OrdinaryWeeks(seed, perHour, PARIS).days(MONDAY, LEARNING + days);
            BacktestReport report = new Backtest(PARIS, sensitivity).report(counts);
            mails += report.mails();
            wakes += report.wakes();
            night += report.events().stream()
                    .filter(event -> night(event.confirmed()))
                    .count();
        }
        double years = seeds * days / YEAR;
        return new Year(mails / years, night / years, wakes / years);
    }

    /** Minutes until each of several storms was a spike; missing for those that never were within a day. */
    static List<Optional<Long>> delays(
            double perHour, double times, StormShape shape, Sensitivity sensitivity, int storms) {
        List<Optional<Long>> delays = new ArrayList<>();
        Random random = new Random(7);
        for (int seed = 1; seed <= storms; seed++) {
            Instant begin = MONDAY.plus(Duration.ofDays(30)).plus(Duration.ofMinutes(5L * random.nextInt(2016)));
            OrdinaryWeeks weeks = new OrdinaryWeeks(seed, perHour, PARIS);
            List<Count> counts = weeks.withStorm(weeks.days(MONDAY, 38), begin, times, shape);
            delays.add(new Backtest(PARIS, sensitivity)
                    .signals(counts).stream()
                            .filter(s -> s.kind() == Signal.Kind.SPIKE && s.at().isAfter(begin))
                            .map(s -> Duration.between(begin, s.at()).toMinutes())
                            .findFirst()
                            .filter(minutes -> minutes <= Duration.ofDays(1).toMinutes()));
        }
        return delays;
    }

    static boolean night(Instant at) {
        LocalTime time = at.atZone(PARIS).toLocalTime();
        return time.getHour() >= 22 || time.getHour() < 7;
    }

    static String median(List<Optional<Long>> delays) {
        List<Long> found = delays.stream().flatMap(Optional::stream).sorted().toList();
        String minutes = found.size() * 2 > delays.size() ? found.get(delays.size() / 2) + " min" : "-";
        return String.format(Locale.ROOT, "%s (%d of %d)", minutes, found.size(), delays.size());
    }

    public static void main(String[] args) {
        System.out.println("| posts an hour | sensitivity | mailed a year | of these at night | woken a year |");
        System.out.println("|---|---|---|---|---|");
        for (double rate : RATES) {
            for (Sensitivity sensitivity : Sensitivity.values()) {
                Year year = ordinary(rate, sensitivity, 12);
                System.out.printf(
                        Locale.ROOT,
                        "| %.1f | %s | %.1f | %.1f | %.2f |%n",
                        rate,
                        sensitivity.name().toLowerCase(Locale.ROOT),
                        year.mails(),
                        year.nightMails(),
                        year.wakes());
            }
        }
        System.out.println("| posts an hour | shape | 5 times | 10 times | 30 times |");
        System.out.println("|---|---|---|---|---|");
        for (double rate : RATES) {
            for (StormShape shape : List.of(StormShape.ORDINARY, StormShape.SLOW)) {
                StringBuilder row = new StringBuilder("| " + rate + " | " + shape + " |");
                for (double times : new double[] {5, 10, 30}) {
                    row.append(' ')
                            .append(median(delays(rate, times, shape, Sensitivity.BALANCED, 20)))
                            .append(" |");
                }
                System.out.println(row);
            }
        }
    }
}
