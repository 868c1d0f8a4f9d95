// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.cue.Posts;
import dev.whatcrisis.cue.TableRows;
import dev.whatcrisis.mention.Mention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The labelled own posts, judged as a run would judge them: read while they are online against the other posts of their
 * account, and once more, without their text, when they are gone.
 */
final class OwnPosts {
    private static final Set<String> ORDINARY = Set.of("ordinary", "assembled");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-07T00:00:00Z");

    private record Labelled(String voice, String kind, Mention post, Optional<Duration> deletedAfter) {
        boolean ordinary() {
            return ORDINARY.contains(kind);
        }
    }

    /** How many of how many were taken for slips. */
    record Found(int slips, int posts) {
        double share() {
            return slips / (double) posts;
        }

        private Found plus(boolean slip) {
            return new Found(slips + (slip ? 1 : 0), posts + 1);
        }
    }

    /**
     * @param recall by kind of slip
     * @param alarms among ordinary posts, by voice
     */
    record Figures(Map<String, Found> recall, Map<String, Found> alarms) {
        Found slips() {
            return sum(recall);
        }

        Found ordinary() {
            return sum(alarms);
        }

        private static Found sum(Map<String, Found> parts) {
            return parts.values().stream()
                    .reduce(new Found(0, 0), (a, b) -> new Found(a.slips() + b.slips(), a.posts() + b.posts()));
        }
    }

    private OwnPosts() {}

    static Figures of(String half) {
        Map<String, List<Labelled>> voices = new LinkedHashMap<>();
        TableRows.read(OwnPosts.class, "own-posts/" + half + ".tsv").stream()
                .map(OwnPosts::labelled)
                .forEach(post -> voices.merge(
                        post.voice(),
                        List.of(post),
                        (all, one) -> Stream.concat(all.stream(), one.stream()).toList()));
        Figures figures = new Figures(new TreeMap<>(), new TreeMap<>());
        voices.values().forEach(voice -> judge(voice, figures));
        return figures;
    }

    /** An account's habit is read off one half of its ordinary posts when the other half is judged. */
    private static void judge(List<Labelled> voice, Figures figures) {
        List<Labelled> ordinary = voice.stream().filter(Labelled::ordinary).toList();
        List<OwnHabit> habits = List.of(habit(ordinary, 0), habit(ordinary, 1));
        for (Labelled post : voice) {
            int half = 1 - Math.max(0, ordinary.indexOf(post)) % 2;
            boolean slip = slip(post, habits.get(half));
            Map<String, Found> into = post.ordinary() ? figures.alarms() : figures.recall();
            String by = post.ordinary() ? post.voice() : post.kind();
            into.merge(by, new Found(0, 0).plus(slip), (known, one) -> known.plus(slip));
        }
    }

    private static boolean slip(Labelled labelled, OwnHabit habit) {
        Mention post = labelled.post();
        Instant now = post.at().plus(Duration.ofMinutes(20));
        return OwnSlips.inspect(post, List.of(), habit, now).isPresent()
                || labelled.deletedAfter()
                        .flatMap(after -> OwnSlips.doubt(post, habit)
                                .flatMap(doubt -> OwnSlips.vanished(
                                        post.tombstone(post.at().plus(after)), doubt, List.of(), now)))
                        .isPresent();
    }

    private static OwnHabit habit(List<Labelled> ordinary, int half) {
        return OwnHabit.of(IntStream.range(0, ordinary.size())
                .filter(n -> n % 2 == half)
                .mapToObj(ordinary::get)
                .map(Labelled::post)
                .toList());
    }

    private static Labelled labelled(String[] row) {
        Duration ofDay = Duration.ofSeconds(LocalTime.parse(row[3]).toSecondOfDay());
        Optional<Duration> deletedAfter =
                row[5].equals("-") ? Optional.empty() : Optional.of(Duration.ofMinutes(Long.parseLong(row[5])));
        Mention post = Posts.later(Posts.own(row[4]), Duration.between(Posts.START, MIDNIGHT.plus(ofDay)));
        return new Labelled(row[0], row[2], post, deletedAfter);
    }
}
