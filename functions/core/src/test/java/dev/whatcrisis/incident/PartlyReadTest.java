// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.words.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartlyReadTest {
    @Test
    void what_was_read_to_the_last_post_is_said_as_it_was_counted() {
        PartlyRead all = new PartlyRead(4_312, 0);

        assertThat(all.said("mail.posts", 312)).isEqualTo(Fact.of("mail.posts").with("n", 312));
        assertThat(all.sentence()).isEmpty();
    }

    @Test
    void what_was_counted_and_not_read_is_about_right() {
        PartlyRead partly = new PartlyRead(99_812, 97_812);

        assertThat(partly.said("mail.posts", 4_351))
                .isEqualTo(Fact.of("counted.about")
                        .with("what", List.of(Fact.of("mail.posts").with("n", 4_400))));
        assertThat(partly.sentence())
                .contains(Fact.of("counted.read").with("posts", 100_000).with("read", 2_000));
    }

    @Test
    void small_numbers_stay_as_they_are() {
        assertThat(new PartlyRead(20, 5).said("mail.posts", 7))
                .isEqualTo(Fact.of("counted.about")
                        .with("what", List.of(Fact.of("mail.posts").with("n", 7))));
        assertThat(new PartlyRead(20, 5).said("mail.posts", 0).values().toString())
                .contains("0");
    }
}
