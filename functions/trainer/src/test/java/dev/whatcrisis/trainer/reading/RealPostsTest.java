// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class RealPostsTest {
    private final RealPosts.Converter converter = new RealPosts.Converter();

    @Test
    void the_last_sign_begins_the_label() {
        assertThat(converter.convert("day=1/posts.tsv=ill"))
                .isEqualTo(new RealPosts(Path.of("day=1/posts.tsv"), "ill"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "posts.tsv", "=ill", "posts.tsv="})
    void half_of_it_is_refused(String text) {
        assertThatThrownBy(() -> converter.convert(text)).isInstanceOf(TypeConversionException.class);
    }
}
