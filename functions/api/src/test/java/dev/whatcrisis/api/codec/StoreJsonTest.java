// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.NewerSchemaException;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreJsonTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:05:00.123456789Z");
    private static final StoreJson NEXT_RELEASE = new StoreJson(Map.of(Watch.class, 2));

    private final StoreJson json = StoreJson.CURRENT;

    static Stream<Class<? extends Record>> stored() {
        return StoredRecords.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("stored")
    void everything_stored_is_read_back_as_it_was(Class<? extends Record> type) {
        RandomRecords random = StoredRecords.random(42);
        for (int i = 0; i < 50; i++) {
            Record value = random.one(type);
            String written = json.write(value);

            assertThat(json.read(written, type)).isEqualTo(value);
            assertThat(json.write(json.read(written, type))).isEqualTo(written);
        }
    }

    @Test
    void half_a_character_goes_through_utf_8_and_comes_back() {
        MentionId id = new MentionId(new SourceName("rss"), "a\ud83d");
        Mention mention = Mention.of(id, NOW, NOW, "Acme opens");

        byte[] stored = json.write(mention).getBytes(StandardCharsets.UTF_8);

        assertThat(json.read(new String(stored, StandardCharsets.UTF_8), Mention.class))
                .isEqualTo(mention);
    }

    @Test
    void a_document_is_small_and_plain() {
        Mention mention = Mention.of(new MentionId(new SourceName("rss"), "a/b"), NOW, NOW, "Acme opens")
                .by(new Author("lea", "Lea", OptionalLong.empty()));

        assertThat(json.write(mention))
                .isEqualTo("{\"schema\":1,\"id\":\"rss/a/b\",\"at\":\"2026-03-01T10:05:00.123456789Z\","
                        + "\"receivedAt\":\"2026-03-01T10:05:00.123456789Z\",\"author\":{\"id\":\"lea\",\"name\":\"Lea\"},"
                        + "\"text\":\"Acme opens\",\"lang\":\"\",\"engagement\":{\"likes\":0,\"shares\":0,\"replies\":0},"
                        + "\"own\":false,\"press\":false}");
    }

    @Test
    void kinds_are_told_apart_by_a_type_that_must_never_change() {
        State over = new State.Over(NOW, State.Ending.CALM, "watch", new State.Acknowledged(NOW, "ana"));

        assertThat(json.write(over)).contains("\"type\":\"over\"", "\"before\":{\"type\":\"acknowledged\"");
        assertThat(json.write(new State.Open(NOW))).contains("\"type\":\"open\"");
        assertThat(json.write(new Alert.Progress.Due())).isEqualTo("{\"schema\":1,\"type\":\"due\"}");
        assertThat(json.write(new Alert.Progress.Claimed("one", NOW))).contains("\"type\":\"claimed\"");
        assertThat(json.write(new Alert.Progress.Sent(NOW))).contains("\"type\":\"sent\"");
    }

    @Test
    void equal_sets_give_equal_text() {
        Set<String> words = new LinkedHashSet<>(List.of("c", "a", "b"));

        assertThat(json.write(new Relevance(words, Set.of(), Set.of()))).contains("[\"a\",\"b\",\"c\"]");
    }

    @Test
    void an_older_document_without_a_list_or_an_optional_value_is_read() {
        String old =
                "{\"id\":\"acme\",\"brand\":\"Acme\",\"zone\":\"Europe/Paris\",\"createdAt\":\"2026-03-01T10:00:00Z\","
                        + "\"version\":3,\"language\":\"EN\",\"sensitivity\":\"CALM\",\"relevance\":{}}";

        Watch watch = json.read(old, Watch.class);

        assertThat(watch.queries()).isEmpty();
        assertThat(watch.languages()).isEmpty();
        assertThat(watch.campaign()).isEmpty();
        assertThat(watch.relevance()).isEqualTo(Relevance.EVERYTHING);
    }

    @Test
    void a_newer_document_is_read_as_far_as_it_is_known_but_never_replaced() {
        Watch watch = StoredRecords.random(1).one(Watch.class);
        String newer = NEXT_RELEASE.write(watch).replace("{\"schema\":2,", "{\"schema\":2,\"mood\":{\"sunny\":true},");

        assertThat(json.read(newer, Watch.class)).isEqualTo(watch);
        assertThatThrownBy(() -> json.requireReplaceable(newer, Watch.class))
                .isInstanceOf(NewerSchemaException.class)
                .hasMessageContaining("Watch")
                .hasMessageContaining("format 2");
    }

    @Test
    void an_older_or_equal_document_may_be_replaced() {
        Watch watch = StoredRecords.random(1).one(Watch.class);

        assertThatCode(() -> NEXT_RELEASE.requireReplaceable(json.write(watch), Watch.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> json.requireReplaceable(json.write(watch), Watch.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> json.requireReplaceable("{}", Watch.class)).doesNotThrowAnyException();
    }

    @Test
    void a_damaged_document_is_refused_in_words() {
        for (String damaged :
                List.of("", "{", "[]", "{\"schema\":1}", "{\"id\":\"ACME!\"}", "{\"at\":\"yesterday\"}")) {
            assertThatThrownBy(() -> json.read(damaged, Mention.class))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("a stored Mention cannot be read: it is damaged");
        }
    }

    @Test
    void a_newer_document_that_cannot_be_read_says_what_to_do() {
        assertThatThrownBy(() -> json.read("{\"schema\":2,\"id\":7}", Watch.class))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("newer release");
    }
}
