// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Expects what comes anew each week, such as posts or sales, to go on along the straight line through the same days of the weeks
 * before: the interval of a prediction by least squares, as in an interrupted time series (Bernal, Cummins and Gasparrini 2017).
 */
final class Trend implements Expectation {
    private final IntFunction<OptionalDouble> back;
    private final int stride;
    private final int longest;

    /**
     * @param back what the same days so many weeks earlier came to; 0 is what is asked about
     * @param stride weeks back to the first that lies wholly before
     * @param longest weeks back that are known at most
     */
    Trend(IntFunction<OptionalDouble> back, int stride, int longest) {
        this.back = back;
        this.stride = stride;
        this.longest = longest;
    }

    private record Point(double week, double value) {}

    @Override
    public int weeks(int earlier) {
        return points(earlier).size();
    }

    @Override
    public int stride() {
        return stride;
    }

    @Override
    public Optional<Expected> of(int earlier) {
        OptionalDouble came = back.apply(earlier);
        List<Point> points = points(earlier);
        return came.isEmpty() || points.size() < 3
                ? Optional.empty()
                : Optional.of(deviation(earlier, came.getAsDouble(), points));
    }

    private List<Point> points(int earlier) {
        return IntStream.rangeClosed(earlier + stride, longest)
                .boxed()
                .flatMap(k -> back.apply(k).stream().mapToObj(value -> new Point(-k, value)))
                .toList();
    }

    private static Expected deviation(int earlier, double came, List<Point> points) {
        int n = points.size();
        double week = points.stream().mapToDouble(Point::week).sum() / n;
        double value = points.stream().mapToDouble(Point::value).sum() / n;
        double width = points.stream()
                .mapToDouble(p -> (p.week() - week) * (p.week() - week))
                .sum();
        double slope = points.stream()
                        .mapToDouble(p -> (p.week() - week) * (p.value() - value))
                        .sum()
                / width;
        double rest = points.stream()
                .mapToDouble(p -> p.value() - value - slope * (p.week() - week))
                .map(residual -> residual * residual)
                .sum();
        double ahead = -earlier - week;
        double error = Math.sqrt(rest / (n - 2) * (1 + 1.0 / n + ahead * ahead / width));
        return new Expected(came - value - slope * ahead, error, n - 2);
    }
}
