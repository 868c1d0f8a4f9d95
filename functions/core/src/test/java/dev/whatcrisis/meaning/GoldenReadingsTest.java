// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Posts as they were read when the heads were made: role, label, probability of danger or slip, text. */
class GoldenReadingsTest {
    private static final Offset<Double> NEAR = Offset.offset(0.01);

    @Test
    void posts_are_read_as_when_the_heads_were_made() throws IOException {
        for (String line : lines().split("\n")) {
            String[] cells = line.split("\t");
            Role role = Role.valueOf(cells[0].toUpperCase(Locale.ROOT));
            Meaning meaning = CloseReader.standard().read(cells[3], role, Optional.empty());
            assertThat(meaning.label().name()).as(cells[3]).isEqualTo(cells[1]);
            assertThat(meaning.pDanger() + meaning.pSlip()).as(cells[3]).isCloseTo(Double.parseDouble(cells[2]), NEAR);
        }
    }

    private String lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("readings.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
