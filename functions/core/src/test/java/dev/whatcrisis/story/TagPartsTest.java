// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagPartsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            look at the #HarbourFlood tonight | harbour flood
            see #NSWFires and #ReliefPH           | nsw fires relief ph
            see #harbour_flood2026                | harbour flood 2026
            see #ÉcluseFermée                     | écluse fermée
            see #ferry is one word                |
            nothing # here #x                 |
            """)
    void a_tag_is_parted_where_its_writer_parted_it(String text, String parts) {
        List<String> expected = parts == null ? List.of() : Arrays.asList(parts.split(" "));
        assertThat(TagParts.of(text)).containsExactlyElementsOf(expected);
    }

    @Test
    void a_very_long_tag_takes_no_longer_than_others() {
        assertThat(TagParts.of("#" + "aB".repeat(50_000)).count()).isLessThan(100);
    }
}
