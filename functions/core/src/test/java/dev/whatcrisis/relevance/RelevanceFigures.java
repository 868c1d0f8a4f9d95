// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a watch's own model is worth on labelled posts: learns the first half in order, one post at a time through
 * {@link Learned}, and is scored on the second.
 *
 * <p>Arguments: a file of lines {@code language TAB about|not-about TAB anything TAB text}, and the watch's term.
 */
final class RelevanceFigures {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int STORY = 12;

    private RelevanceFigures() {}

    /** A labelled post. */
    record Row(Mention post, boolean notUs) {}

    public static void main(String[] arguments) throws IOException {
        print(Path.of(arguments[0]), arguments[1], System.out);
    }

    static void print(Path file, String term, PrintStream out) throws IOException {
        Watch watch =
                Watch.of(new WatchId("acme"), term, ZoneOffset.UTC, List.of(Query.parse("hackernews:" + term)), NOW);
        List<Row> rows = rows(file);
        List<Row> learn = rows.subList(0, rows.size() / 2);
        List<Row> score = rows.subList(rows.size() / 2, rows.size());
        Learned learned = Learned.nothing(watch.id());
        int done = 0;
        for (Row row : learn) {
            learned = learned.taught(watch, row.post(), row.notUs() ? Feedback.NOT_US : Feedback.RIGHT);
            done++;
            if (Integer.bitCount(done) == 1 && done >= 16 || done % 250 == 0 || done == learn.size()) {
                posts(done, new Reader(watch, learned), score, out);
            }
        }
        stories(new Reader(watch, learned), score, out);
        suggestions(watch, learned, score, out);
    }

    private static void posts(int labels, Reader reader, List<Row> rows, PrintStream out) {
        for (double from : new double[] {0.5, 0.8}) {
            int[] counts = new int[4];
            for (Row row : rows) {
                double notUs = reader.read(row.post()).map(Opinion::notUs).orElse(0.0);
                counts[(notUs >= from ? 2 : 0) + (row.notUs() ? 1 : 0)]++;
            }
            out.printf(
                    Locale.ROOT,
                    "labels %5d  from %.1f  majority %.4f  accuracy %.4f  not-about F1 %.3f precision %.3f recall %.3f"
                            + "  macro-F1 %.3f%n",
                    labels,
                    from,
                    (double) (counts[0] + counts[2]) / rows.size(),
                    (double) (counts[0] + counts[3]) / rows.size(),
                    f1(counts[3], counts[2], counts[1]),
                    (double) counts[3] / Math.max(1, counts[3] + counts[2]),
                    (double) counts[3] / (counts[3] + counts[1]),
                    (f1(counts[3], counts[2], counts[1]) + f1(counts[0], counts[1], counts[2])) / 2);
        }
    }

    private static double f1(int right, int wrong, int missed) {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }

    /** Stories of posts of one kind, in order. */
    private static void stories(Reader reader, List<Row> rows, PrintStream out) {
        for (boolean kind : new boolean[] {true, false}) {
            List<Mention> posts = rows.stream()
                    .filter(row -> row.notUs() == kind)
                    .map(Row::post)
                    .toList();
            int[] from = new int[10];
            int stories = 0;
            for (int at = 0; at + STORY <= posts.size(); at += STORY) {
                StoryOpinion opinion =
                        StoryOpinion.of(reader, posts.subList(at, at + STORY)).orElseThrow();
                stories++;
                for (int tenth = 0; tenth < 10; tenth++) {
                    from[tenth] += opinion.notUs() >= tenth / 10.0 ? 1 : 0;
                }
            }
            out.printf(Locale.ROOT, "%s: stories %d with a mean from ", kind ? "not about" : "about", stories);
            for (int tenth = 2; tenth < 9; tenth++) {
                out.printf(Locale.ROOT, " %.1f: %d", tenth / 10.0, from[tenth]);
            }
            out.println();
        }
    }

    private static void suggestions(Watch watch, Learned learned, List<Row> rows, PrintStream out) {
        List<Suggestion> suggested = Suggestion.from(learned, watch);
        int hits = 0;
        int right = 0;
        for (Row row : rows) {
            String words = Folded.words(row.post().text());
            if (suggested.stream().anyMatch(s -> words.contains(Folded.words(s.word())))) {
                hits++;
                right += row.notUs() ? 1 : 0;
            }
        }
        out.printf(
                Locale.ROOT,
                "suggested exclusions %d, later posts with one %d, of which not about %d%n",
                suggested.size(),
                hits,
                right);
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", 4);
            MentionId id = new MentionId(new SourceName("hackernews"), Integer.toString(rows.size()));
            rows.add(new Row(Mention.of(id, NOW, NOW, cells[3]), cells[1].equals("not-about")));
        }
        return rows;
    }
}
