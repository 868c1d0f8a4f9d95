// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Pooling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Posts with their numbers. */
final class Corpus {
    /** Every fourth post is enough to find the axes. */
    private static final int STEP = 4;

    private final Numbers numbers;
    private final Pooling pooling;

    private Corpus(Numbers numbers, Pooling pooling) {
        this.numbers = numbers;
        this.pooling = pooling;
    }

    /** Numbers along the axes of the last layer that are found in these posts. */
    static Corpus of(Numbers numbers, List<Post> posts, int axes) throws IOException {
        List<List<float[]>> some = new ArrayList<>();
        for (int at = 0; at < posts.size(); at += STEP) {
            some.add(numbers.of(posts.get(at).text()));
        }
        return new Corpus(numbers, Axes.of(some, numbers.lastLayer(), axes));
    }

    Pooling pooling() {
        return pooling;
    }

    List<Example> examples(List<Post> posts) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Post post : posts) {
            examples.add(new Example(post, pooling.of(numbers.of(post.text()))));
        }
        return examples;
    }
}
