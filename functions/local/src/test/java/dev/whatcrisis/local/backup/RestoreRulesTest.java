// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.local.store.Entry;
import dev.whatcrisis.local.store.MvStores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could not be read later is not restored now: all or nothing, with line and field. */
class RestoreRulesTest {
    @TempDir
    private Path folder;

    private List<String> export = List.of();

    @BeforeEach
    void export() throws IOException {
        export = Files.readAllLines(Path.of("src/test/resources/stored/0/export.jsonl"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bucket       | "total":1          | "total":1000000000000000000000000000000 | total
        bucket       | "total":1          | "total":-5             | total must be from 0
        bucket       | "total":1          | "total":"many"         | total
        bucket       | "critical":1       | "critical":2           | critical must be from 0 to 1
        bucket       | "sumNegative":0.75 | "sumNegative":1e300    | sumNegative must be from 0
        bucket       | "sumNegative":0.75 | "sumNegative":"NaN"    | sumNegative
        bucket       | "total":1          | "total":1,"unread":-1  | unread must be from 0 to 1
        bucket       | "total":1          | "total":1,"unread":2   | unread must be from 0 to 1
        mention      | "own":             | "standsFor":0,"own":   | standsFor must be from 1
        bucket       | "start":"2026-03-01T10:00:00Z" | "start":"2026-03-01T10:01:00Z" | start must be a multiple
        incident-bucket | "total":1       | "total":-1             | total must be from 0
        watch        | "zone":"           | "zone":"Mars/One,      | zone
        watch        | "id":"             | "id":"ACME!            | id
        watch        | "id":"             | "id":"x                | must end with
        incident     | "posts":12         | "posts":-12            | posts must be from 0
        incident     | "openedAt":"       | "openedAt":"yesterday  | openedAt
        source-state | "failures":        | "failures":-           | failures must be from 0
        person       | "id":"lea"         | "id":"ben"             | must end with
        mention      | "receivedAt":"2026 | "receivedAt":"2025     | must end with
        link         | "expiresAt"        | "expired"              | expiresAt is missing
        """)
    void a_value_that_cannot_be_read_is_refused(String kind, String was, String is, String words) {
        assertRefused(kind, was, is, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bucket           | "key":"acme             | "key":"ACME!
        mention          | "key":"acme 2026        | "key":"acme 9
        mention-known    | "key":"acme             | "key":"acme x
        mention-known    | "value":"2026           | "value":"20260
        mention-author   | "value":""              | "value":"x"
        incident-open    | "key":"acme 2026-03-01T | "key":"acme 2026-03-01 T
        incident-mention | "value":"rss/           | "value":"rss
        alert-wake       | "key":"ana              | "key":"ana!
        person-token     | "value":"lea"           | "value":""
        audit            | "key":"2026-03-01T10    | "key":"2026-03-01T99
        """)
    void a_key_or_pointer_that_no_store_writes_is_refused(String kind, String was, String is) {
        assertRefused(kind, was, is, "of the form|is no|value is wrong");
    }

    @Test
    void a_brand_of_a_hundred_thousand_characters_is_refused_in_a_short_line() {
        assertRefused(
                "watch", "\"brand\":\"", "\"brand\":\"" + "a".repeat(100_000), "brand must be 1 to 60 characters");
    }

    private void assertRefused(String kind, String was, String is, String words) {
        List<String> wrong = new ArrayList<>(export);
        int place = place(kind, was);
        wrong.set(place, wrong.get(place).replace(was, is));

        assertThatThrownBy(() -> restore(wrong))
                .isInstanceOf(BackupException.class)
                .hasMessageStartingWith("line " + (place + 1) + " (" + kind + ") cannot be restored: ")
                .hasMessageMatching("(?s).*(" + words + ").*")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(500));
        assertThat(entries()).isEmpty();
    }

    private int place(String kind, String text) {
        for (int i = 0; i < export.size(); i++) {
            if (export.get(i).startsWith("{\"kind\":\"" + kind + "\"")
                    && export.get(i).contains(text)) {
                return i;
            }
        }
        throw new AssertionError("no " + kind + " with " + text);
    }

    private void restore(List<String> lines) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Backup.restore(new ByteArrayInputStream(bytes), folder, false);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (MvStores stores = MvStores.open(folder)) {
            stores.entries(entries::add);
        }
        return entries;
    }
}
