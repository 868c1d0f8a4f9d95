// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.story.WordFrequencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrequenciesTest {
    @TempDir
    Path folder;

    @Test
    void the_table_is_that_of_the_texts_without_their_labels() throws Exception {
        write("en\tpositive\tThe ferry was lovely\nen\tnegative\tThe ferry was late\n");
        Frequencies.write(folder, folder.resolve("table.bin"));
        assertThat(Files.readAllBytes(folder.resolve("table.bin")))
                .isEqualTo(WordFrequencies.count(Stream.of("The ferry was lovely", "The ferry was late")));
    }

    @Test
    void a_bad_row_is_named() throws IOException {
        write("en\tperhaps\tThe ferry was lovely\n");
        assertThatThrownBy(() -> Frequencies.write(folder, folder.resolve("table.bin")))
                .isInstanceOf(BadRow.class)
                .hasMessageContaining("line 1");
    }

    private void write(String rows) throws IOException {
        Files.writeString(folder.resolve("sentiment-train.tsv"), rows);
    }
}
