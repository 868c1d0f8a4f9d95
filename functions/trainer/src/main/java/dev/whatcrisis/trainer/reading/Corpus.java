// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.trainer.BadRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All posts of a training, with their numbers. */
final class Corpus {
    private final PostFolder files;
    private final Numbers numbers;

    Corpus(PostFolder files, Numbers numbers) {
        this.files = files;
        this.numbers = numbers;
    }

    List<Example> folder(Path folder) throws IOException, BadRow {
        return examples(files.folder(folder));
    }

    List<Example> labelled(Path file) throws IOException, BadRow {
        return examples(files.labelled(file));
    }

    List<Example> stream(Path file) throws IOException {
        return examples(files.stream(file));
    }

    List<Example> ordinary(Path file) throws IOException {
        return examples(files.ordinary(file));
    }

    List<Example> real(Path file, String wanted) throws IOException {
        return examples(files.real(file, wanted));
    }

    private List<Example> examples(List<Post> posts) throws IOException {
        List<float[]> all = numbers.of(posts.stream().map(Post::text).toList());
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            examples.add(new Example(posts.get(at), all.get(at)));
        }
        return examples;
    }
}
