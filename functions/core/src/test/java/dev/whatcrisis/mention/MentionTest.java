// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MentionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final MentionId ID = new MentionId(new SourceName("rss"), "1");

    @Test
    void a_post_from_the_future_is_dated_when_it_was_received() {
        assertThat(Mention.of(ID, NOW.plusSeconds(86_400), NOW, "hello").at()).isEqualTo(NOW);
    }

    @Test
    void a_long_text_is_cut_with_a_mark_and_never_within_a_character() {
        String text =
                Mention.of(ID, NOW, NOW, "x" + "😀".repeat(400)).shortened().text();

        assertThat(text).endsWith("…").hasSizeLessThanOrEqualTo(Mention.MAX_TEXT);
        assertThat(text.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }

    @Test
    void before_it_is_stored_a_text_is_as_long_as_a_reader_reads() {
        String text = Mention.of(ID, NOW, NOW, "x" + "😀".repeat(40_000)).text();

        assertThat(text).endsWith("…").hasSizeBetween(Mention.MAX_READ - 1, Mention.MAX_READ);
        assertThat(text.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }

    @Test
    void a_short_text_is_stored_as_it_is() {
        Mention mention = Mention.of(ID, NOW, NOW, "hello");

        assertThat(mention.shortened()).isSameAs(mention);
    }

    @Test
    void a_tombstone_has_neither_text_nor_name() {
        Mention gone = Mention.of(ID, NOW, NOW, "hello")
                .by(new Author("1", "someone", OptionalLong.empty()))
                .tombstone(NOW);

        assertThat(gone.text()).isEmpty();
        assertThat(gone.author()).isEmpty();
        assertThat(gone.deletedAt()).contains(NOW);
    }
}
