// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaysFormTest {
    private static final int MOST_BYTES = 120;
    private static final Says SAYS = new Says(
            Label.SAFETY,
            0.93,
            0.97,
            true,
            true,
            true,
            About.US,
            Attached.PHOTO,
            Witness.FIRST_HAND,
            true,
            Harm.SWALLOWED,
            true,
            "5c1f09aa-77e0d1b2");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Mention POST = Mention.of(new MentionId(new SourceName("rss"), "1"), AT, AT, "a post");

    private final StoreJson json = StoreJson.CURRENT;

    @Test
    void what_a_post_says_is_one_short_text() {
        assertThat(SaysForm.write(SAYS))
                .isEqualTo("SAFETY 930 970 twcqk US PHOTO FIRST_HAND SWALLOWED 5c1f09aa-77e0d1b2");
    }

    @Test
    void whatever_it_says_it_takes_at_most_120_bytes_of_the_document() {
        String longest = String.join(
                " ",
                longest(Label.class),
                "1000 1000 twcqk",
                longest(About.class),
                longest(Attached.class),
                longest(Witness.class),
                longest(Harm.class),
                "a".repeat(24));
        Says says = SaysForm.read(longest).orElseThrow();

        String with = json.write(POST.withSays(says));

        assertThat(SaysForm.write(says)).isEqualTo(longest);
        assertThat(bytes(with) - bytes(json.write(POST))).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void every_value_comes_back_as_it_was() {
        RandomRecords random = StoredRecords.random(7);
        Stream.generate(() -> random.one(Says.class))
                .limit(2_000)
                .forEach(says -> assertThat(SaysForm.read(SaysForm.write(says))).contains(says));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FLOOD 930 970 twk US PHOTO FIRST_HAND SWALLOWED r",
                "SAFETY 930 970 twk US PHOTO FIRST_HAND SINGED r",
                "SAFETY 930 970 twk THEM PHOTO FIRST_HAND SWALLOWED r",
                "SAFETY much 970 twk US PHOTO FIRST_HAND SWALLOWED r",
                "SAFETY 930 9700 twk US PHOTO FIRST_HAND SWALLOWED r",
                "SAFETY 930 970 twk US",
                ""
            })
    void what_only_a_newer_release_knows_reads_as_unread(String written) {
        assertThat(read("\"" + written + "\"")).isEqualTo(POST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"label\":\"SAFETY\",\"of\":[1,2]}", "7", "[\"SAFETY\"]", "null"})
    void another_form_reads_as_unread_too(String written) {
        assertThat(read(written)).isEqualTo(POST);
    }

    @Test
    void what_a_newer_release_appends_is_left_out() {
        assertThat(read("\"" + SaysForm.write(SAYS) + " sure\"")).isEqualTo(POST.withSays(SAYS));
    }

    private Mention read(String says) {
        String document = json.write(POST);
        return json.read(document.substring(0, document.length() - 1) + ",\"says\":" + says + "}", Mention.class);
    }

    private static String longest(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
