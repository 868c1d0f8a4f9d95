// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts of one brand with what people labelled in them, as the Numenta Anomaly Benchmark publishes them.
 *
 * @param windows first and last row of each label's window
 * @param labels rows that were labelled
 */
record BrandSeries(String name, Instant start, int[] posts, int[][] windows, int[] labels) {
    private static final int MOST_PROBATION = 750;
    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

    /** Every brand below a checkout's {@code data/realTweets}, in the order of their names. */
    static List<BrandSeries> below(Path benchmark) throws IOException {
        List<BrandSeries> all = new ArrayList<>();
        try (var files = Files.list(benchmark.resolve("data/realTweets"))) {
            for (Path file : files.sorted().toList()) {
                all.add(read(benchmark, file));
            }
        }
        return all;
    }

    private static BrandSeries read(Path benchmark, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Map<String, Integer> rows = new HashMap<>();
        int[] posts = new int[lines.size() - 1];
        for (int i = 0; i < posts.length; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            rows.putIfAbsent(cells[0], i);
            posts[i] = Integer.parseInt(cells[1].trim());
        }
        long first = LocalDateTime.parse(lines.get(1).split(",", -1)[0].replace(' ', 'T'))
                .toEpochSecond(ZoneOffset.UTC);
        Instant start = Instant.ofEpochSecond(first - Math.floorMod(first, Count.WIDTH.toSeconds()));
        String key = "realTweets/" + file.getFileName();
        int[] windows = rows(benchmark.resolve("labels/combined_windows.json"), key, rows);
        int[][] pairs = new int[windows.length / 2][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new int[] {windows[2 * i], windows[2 * i + 1]};
        }
        int[] labels = rows(benchmark.resolve("labels/combined_labels.json"), key, rows);
        String name = file.getFileName().toString().replaceAll("Twitter_volume_|\\.csv", "");
        return new BrandSeries(name, start, posts, pairs, labels);
    }

    /** The rows of the times that a label file has for one series: all texts until the next series begins. */
    private static int[] rows(Path labels, String key, Map<String, Integer> rows) throws IOException {
        String json = Files.readString(labels);
        int from = json.indexOf(key) + key.length() + 1;
        return TEXT.matcher(json.substring(from))
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring(1, text.length() - 1))
                .takeWhile(text -> !text.contains("/"))
                .mapToInt(text -> rows.get(text.replaceAll("\\.\\d+$", "")))
                .toArray();
    }

    /** The same with each post kept by so large a chance. */
    BrandSeries thinned(double keep, long seed) {
        Random random = new Random(seed);
        int[] kept = new int[posts.length];
        for (int i = 0; i < kept.length; i++) {
            for (int post = 0; post < posts[i]; post++) {
                kept[i] += random.nextDouble() < keep ? 1 : 0;
            }
        }
        return new BrandSeries(name, start, kept, windows, labels);
    }

    /** Rows at the beginning that are not scored. */
    int probation() {
        return (int) Math.ceil(Math.min(Math.floor(0.15 * posts.length), MOST_PROBATION));
    }

    double weeks() {
        return (posts.length - probation()) / 2016.0;
    }

    /** {@link Signal#score()} of each row. */
    double[] scores(Rarity rarity) {
        Detector detector = new Detector(ZoneOffset.UTC, Threshold.of(Sensitivity.BALANCED), rarity);
        DetectorState state = detector.fresh(start);
        double[] scores = new double[posts.length];
        for (int i = 0; i < posts.length; i++) {
            Step step = detector.step(state, Count.of(state.next(), posts[i]));
            state = step.next();
            scores[i] = step.score();
        }
        return scores;
    }
}
