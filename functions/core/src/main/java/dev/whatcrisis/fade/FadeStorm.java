// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.watch.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A storm as far as it was seen, freed of the daily rhythm: where its peak is and how it went down from there. */
final class FadeStorm {
    private static final double LEAST_EXCESS = 0.5;
    private static final double LOST_IN_THE_USUAL = 0.3;
    private static final int NIGHT_HOURS = 14;
    private static final int LONGEST_EVENING = 10;

    private final HourlyCounts counts;
    private final int start;
    private final int peak;
    private final double[] logExcess;
    private final double[] logFloor;
    private final OptionalInt morning;
    private final double[] usual;
    private final double[] lively;

    /** @param hoursAhead how many coming hours will be asked for */
    FadeStorm(FadeInput in, FadeRhythm rhythm, int hoursAhead) {
        this.counts = in.counts().until(in.now());
        this.start = Math.clamp(counts.indexOf(in.from()), 0, Math.max(0, counts.size() - 1));
        this.peak = peak(counts, start);
        int seen = Math.max(1, counts.size() - peak);
        this.logExcess = new double[seen];
        this.logFloor = new double[seen];
        for (int i = 0; i < seen; i++) {
            Instant hour = counts.startOf(peak + i);
            double before = in.calm().usual(counts, hour);
            double posts = i == 0 ? heightOrPace(seen) : counts.at(peak + i).orElse(0);
            double beyond = Math.max(LEAST_EXCESS, posts - before);
            logExcess[i] = Math.log(beyond / rhythm.lively(hour));
            logFloor[i] = Math.log(Math.max(1, LOST_IN_THE_USUAL * before));
        }
        this.usual = new double[hoursAhead];
        this.lively = new double[hoursAhead];
        for (int i = 0; i < hoursAhead; i++) {
            Instant hour = counts.end().plus(Duration.ofHours(i));
            usual[i] = rhythm.usual(hour);
            lively[i] = rhythm.lively(hour);
        }
        this.morning = in.fromPeak()
                ? OptionalInt.empty()
                : morning(counts.end().atZone(in.zone()).toLocalTime());
    }

    private static int peak(HourlyCounts counts, int start) {
        int peak = start;
        for (int i = start; i < counts.size(); i++) {
            peak = counts.at(i).orElse(-1) > counts.at(peak).orElse(-1) ? i : peak;
        }
        return peak;
    }

    private double heightOrPace(int seen) {
        return seen == 1 ? Math.max(height(), counts.pace().orElse(0)) : height();
    }

    /** First lively hour ahead, if it is night now and the storm is not older than this night. */
    private OptionalInt morning(LocalTime now) {
        if (!QuietHours.NIGHT.cover(now) || age() > LONGEST_EVENING) {
            return OptionalInt.empty();
        }
        return IntStream.range(1, NIGHT_HOURS)
                .filter(i -> lively[i - 1] < 1 && lively[i] >= 1)
                .findFirst();
    }

    /**
     * Hours until the morning after its first night (0 is the next hour); empty when none is near, or when the zone is
     * only that of a file and says nothing about when its authors sleep.
     */
    OptionalInt hoursToMorning() {
        return morning;
    }

    /** Posts in the largest hour. */
    int height() {
        return counts.at(peak).orElse(0);
    }

    Instant peakHour() {
        return counts.startOf(peak);
    }

    /** Index of the hour after the peak hour, the first that could be calm. */
    int afterPeak() {
        return peak + 1;
    }

    /** Complete hours seen, the storm's and those before. */
    HourlyCounts counts() {
        return counts;
    }

    /** Hours from its beginning to its peak. */
    int rise() {
        return peak - start;
    }

    /** Hours seen since the peak. */
    int sincePeak() {
        return logExcess.length - 1;
    }

    /** Hours seen since it began. */
    int age() {
        return Math.max(0, counts.size() - start);
    }

    /** Logarithm of the posts beyond the usual at the peak, had people been as lively as on average. */
    double top() {
        return logExcess[0];
    }

    /** By how much, in logarithms, an hour lies above a curve; what drowns in the usual is neither above nor below. */
    double above(int sincePeak, double curve) {
        return Math.max(logExcess[sincePeak], logFloor[sincePeak]) - Math.max(curve, logFloor[sincePeak]);
    }

    boolean missing(int sincePeak) {
        return counts.at(peak + sincePeak).isEmpty();
    }

    /** Posts beyond the usual in a coming hour (0 is the next), with the usual and the rhythm put back. */
    double posts(int ahead, double excess) {
        return excess * lively[ahead] + usual[ahead];
    }

    /** Posts usual in a coming hour. */
    double usual(int ahead) {
        return usual[ahead];
    }
}
