// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.meaning.Meaning;
import dev.whatcrisis.trainer.BadRow;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Harmless posts full of alarming words, by a writer whose posts nothing was trained on. */
class TrapsTest {
    private static final double MOST = 0.02;
    private static final double MOST_WAKING = 0.005;

    @Test
    void harmless_posts_full_of_alarming_words_are_hardly_ever_danger() throws IOException, BadRow, URISyntaxException {
        List<Post> traps = PostFile.read(Path.of(
                Objects.requireNonNull(getClass().getResource("traps.tsv")).toURI()));
        List<Meaning> readings = traps.stream()
                .map(post -> CloseReader.standard().read(post.text(), post.role(), Optional.empty()))
                .toList();

        assertThat(traps).hasSizeGreaterThan(200).noneMatch(post -> post.label().isDanger());
        assertThat(readings.stream().filter(Meaning::danger).count()).isLessThanOrEqualTo((long) (MOST * traps.size()));
        assertThat(readings.stream().filter(Meaning::wakes).count())
                .isLessThanOrEqualTo((long) (MOST_WAKING * traps.size()));
    }
}
