// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.FirstReader;
import dev.whatcrisis.meaning.GramHead;
import dev.whatcrisis.meaning.Grams;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.trainer.reading.FirstTrainer.Lesson;
import java.util.ArrayList;
import java.util.List;

/** Where the first reader begins to fear a post is chosen by leaving out one writer after the other. */
final class FirstChoice {
    /** A little above the promise of .97, since other writers' posts are harder than these writers' are to each other. */
    private static final double PASSED = 0.985;

    private FirstChoice() {}

    /** A reader that learns from labelled posts and from posts that stream by; the thresholds are set by the labelled ones. */
    static FirstReader reader(List<Post> labelled, List<Post> streams) {
        return new FirstReader(head(Role.MENTION, labelled, streams), head(Role.OWN, labelled, List.of()));
    }

    private static GramHead head(Role role, List<Post> labelled, List<Post> streams) {
        List<Written> posts = written(labelled, role);
        List<Lesson> always =
                written(streams, role).stream().map(Written::lesson).toList();
        List<Double> alarming = new ArrayList<>();
        for (String writer :
                posts.stream().map(Written::writer).distinct().sorted().toList()) {
            GramHead others = FirstTrainer.train(joined(
                    posts.stream().filter(post -> !post.writer().equals(writer)).toList(), always));
            posts.stream()
                    .filter(post ->
                            post.writer().equals(writer) && post.lesson().isYes())
                    .forEach(post -> alarming.add(others.sum(post.lesson().rows())));
        }
        return FirstTrainer.train(joined(posts, always)).from(passing(alarming));
    }

    /** The highest sum that the promised share reaches. */
    private static double passing(List<Double> sums) {
        double[] sorted = sums.stream().mapToDouble(sum -> sum).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) ((1 - PASSED) * sorted.length)];
    }

    private record Written(String writer, Lesson lesson) {}

    private static List<Written> written(List<Post> posts, Role role) {
        return posts.stream()
                .filter(post -> post.role() == role)
                .map(post -> new Written(post.writer(), new Lesson(Grams.of(post.text()), isAlarming(post))))
                .toList();
    }

    static boolean isAlarming(Post post) {
        return post.label().isDanger() || post.label().isSlip();
    }

    private static List<Lesson> joined(List<Written> posts, List<Lesson> always) {
        List<Lesson> all = new ArrayList<>(always);
        posts.forEach(post -> all.add(post.lesson()));
        return all;
    }
}
