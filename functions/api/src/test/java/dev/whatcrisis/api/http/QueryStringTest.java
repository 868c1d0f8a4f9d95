// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryStringTest {
    @Test
    void names_and_values_are_decoded() {
        assertThat(QueryString.parse("a=1&b=two+words&c=%C3%A9%26&d&=e"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "two words", "c", "é&", "d", "", "", "e"));
    }

    @Test
    void of_a_repeated_name_the_first_value_counts() {
        assertThat(QueryString.parse("a=1&a=2")).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(QueryString.parse("")).isEmpty();
        assertThat(QueryString.parse("&&")).isEmpty();
    }

    @Test
    void a_broken_percent_sign_is_a_problem() {
        assertThatThrownBy(() -> QueryString.parse("a=%2")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> QueryString.parse("%zz=1")).isInstanceOf(Problem.class);
    }

    @Test
    void whatever_is_encoded_comes_back() {
        Random random = new Random(3);
        for (int n = 0; n < 500; n++) {
            StringBuilder value = new StringBuilder();
            random.ints(random.nextInt(20), 1, 0x2FFF).forEach(value::appendCodePoint);
            String written = "v=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);

            assertThat(QueryString.parse(written)).containsEntry("v", value.toString());
        }
    }
}
