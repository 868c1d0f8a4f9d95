// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.replay.PlayedTelling;
import dev.whatcrisis.watch.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message of the played nights, told in the language of those who write, is consistent with what is stored. */
class ConsistentNightsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @Tag("long")
    @ValueSource(strings = {"a.jsonl", "b.jsonl", "c.jsonl", "d.jsonl"})
    void a_night_is_told_consistently(String file) throws Exception {
        for (Night night : Night.read(file)) {
            Path posts = Files.writeString(folder.resolve(night.name() + ".jsonl"), NightLines.of(night));
            Language language = Language.valueOf(night.lang().toUpperCase(Locale.ROOT));
            assertThat(PlayedTelling.of(posts, night.brand(), night.zone(), language)
                            .faults())
                    .as(night.name())
                    .isEmpty();
        }
    }
}
