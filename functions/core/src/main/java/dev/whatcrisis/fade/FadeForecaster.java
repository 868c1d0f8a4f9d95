// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Forecasts when a storm is calm again.
 *
 * <p>Several hundred ways in which it may go on are drawn from a prior of public cases, weighed by how well each fits
 * what was seen since the peak, and read off: when calm, whether twice as large before the morning. Nights are part of
 * every path, so a lull at one o'clock is followed by a morning. Pure: the same input gives the same forecast.
 */
public final class FadeForecaster {
    private static final int PATHS = 500;
    private static final int HOURS_AHEAD = 14 * 24;
    private static final int DAY = 24;

    /** Share of the prior that stays whatever was seen: what was seen so far may be another storm's beginning. */
    private static final double DOUBT = 0.25;

    private static final long SEED = 20_111_019;
    private static final LocalTime MORNING = QuietHours.NIGHT.until();

    private final FadePrior prior;

    public FadeForecaster() {
        this(FadePrior.published());
    }

    FadeForecaster(FadePrior prior) {
        this.prior = prior;
    }

    /** What may be expected of the storm that this input shows. */
    public Forecast forecast(FadeInput in) {
        FadeRhythm rhythm = new FadeRhythm(in.counts().until(in.now()), in.calm(), in.now(), in.zone(), prior.rhythm());
        FadeStorm storm = new FadeStorm(in, rhythm, HOURS_AHEAD);
        List<Ending> endings = endings(in, storm, prior.lasting(in.history().factor()));
        Instant dayOn = in.fromPeak()
                ? storm.peakHour().plus(Duration.ofHours(DAY))
                : in.now().plus(Duration.ofHours(DAY));
        return new Forecast(
                in.now(),
                quantile(endings, 0.1),
                quantile(endings, 0.5),
                quantile(endings, 0.9),
                share(endings.stream().filter(e -> !e.calm().isAfter(dayOn)).toList()),
                share(endings.stream().filter(Ending::doubled).toList()),
                basis(in, storm, endings));
    }

    private static List<Ending> endings(FadeInput in, FadeStorm storm, FadePrior prior) {
        SplittableRandom random = new SplittableRandom(SEED);
        int hoursToMorning = hoursToMorning(storm.counts().end(), in.zone());
        boolean[] seenUnder = seenUnder(in, storm);
        double[] fits = new double[PATHS];
        List<Ending> drawn = new ArrayList<>();
        for (int i = 0; i < PATHS; i++) {
            FadePath path = new FadePath(prior, storm, random.split());
            fits[i] = path.fit();
            double[] tonight = new double[hoursToMorning];
            Arrays.setAll(tonight, hour -> path.next());
            double largest = Arrays.stream(tonight).max().orElse(0);
            drawn.add(new Ending(
                    calm(in, storm, seenUnder, tonight, path), largest >= 2.0 * storm.height(), path.halfLife(), 0));
        }
        return weighed(drawn, fits);
    }

    private static List<Ending> weighed(List<Ending> drawn, double[] fits) {
        double best = Arrays.stream(fits).max().orElse(0);
        double sum = Arrays.stream(fits).map(fit -> Math.exp(fit - best)).sum();
        List<Ending> weighed = new ArrayList<>();
        for (int i = 0; i < fits.length; i++) {
            double seen = Math.exp(fits[i] - best) / sum;
            weighed.add(drawn.get(i).withWeight((1 - DOUBT) * seen + DOUBT / fits.length));
        }
        return weighed;
    }

    private static boolean[] seenUnder(FadeInput in, FadeStorm storm) {
        HourlyCounts counts = storm.counts();
        boolean[] under = new boolean[Math.max(0, counts.size() - storm.afterPeak())];
        for (int i = 0; i < under.length; i++) {
            under[i] = in.calm().under(counts, storm.afterPeak() + i);
        }
        return under;
    }

    private static Instant calm(FadeInput in, FadeStorm storm, boolean[] seenUnder, double[] tonight, FadePath path) {
        int seen = seenUnder.length;
        Instant first = storm.counts().startOf(storm.afterPeak());
        IntPredicate under = i -> {
            int ahead = i - seen;
            if (ahead < 0) {
                return seenUnder[i];
            }
            double posts = ahead < tonight.length ? tonight[ahead] : path.next();
            return posts < Calm.limit(storm.usual(ahead));
        };
        OptionalInt calm =
                in.calm().first(0, seen + HOURS_AHEAD, under, i -> in.calm().daylight(first.plus(Duration.ofHours(i))));
        return first.plus(Duration.ofHours(calm.orElse(seen + HOURS_AHEAD)));
    }

    private static Instant quantile(List<Ending> endings, double share) {
        double sum = 0;
        List<Ending> byTime =
                endings.stream().sorted((a, b) -> a.calm().compareTo(b.calm())).toList();
        for (Ending ending : byTime) {
            sum += ending.weight();
            if (sum >= share) {
                return ending.calm();
            }
        }
        return byTime.get(byTime.size() - 1).calm();
    }

    private static double share(List<Ending> endings) {
        return Math.min(1, endings.stream().mapToDouble(Ending::weight).sum());
    }

    private static int hoursToMorning(Instant from, ZoneId zone) {
        ZonedDateTime local = from.atZone(zone);
        ZonedDateTime morning = local.with(MORNING);
        ZonedDateTime next =
                morning.isAfter(local) ? morning : local.plusDays(1).with(MORNING);
        return (int) Math.max(1, Math.ceilDiv(Duration.between(local, next).toMinutes(), 60L));
    }

    private static Fact basis(FadeInput in, FadeStorm storm, List<Ending> endings) {
        double logHalfLife = endings.stream()
                .mapToDouble(e -> e.weight() * Math.log(e.halfLife()))
                .sum();
        int storms = in.history().ratios().size();
        return (storms == 0
                        ? Fact.of("forecast.basis")
                        : Fact.of("forecast.basis.storms").with("storms", storms))
                .with("age", Duration.ofHours(storm.age()))
                .with("peak", storm.height())
                .with("since", Duration.ofHours(storm.sincePeak()))
                .with("half", Math.round(Math.exp(logHalfLife) * 10) / 10.0);
    }

    /** How one path ends. */
    private record Ending(Instant calm, boolean doubled, double halfLife, double weight) {
        Ending withWeight(double share) {
            return new Ending(calm, doubled, halfLife, share);
        }
    }
}
