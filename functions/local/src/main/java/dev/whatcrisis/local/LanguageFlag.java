// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import dev.whatcrisis.watch.Language;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The flag that says in which language people are spoken to. What is for programs, and help itself, is English. */
public final class LanguageFlag {
    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            converter = Reader.class,
            completionCandidates = Tags.class,
            description = "Of what people read: ${COMPLETION-CANDIDATES}. When not given, the watch's, or English.")
    private Optional<Language> language = Optional.empty();

    /** Empty when it was not given. */
    public Optional<Language> language() {
        return language;
    }

    /** As if it had been given. */
    public void set(Language given) {
        language = Optional.of(given);
    }

    private static List<String> tags() {
        return Arrays.stream(Language.values()).map(Language::tag).toList();
    }

    /** Those there are. */
    static final class Tags implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return tags().iterator();
        }
    }

    /** Languages as people write them: {@code fr}, {@code FR}, {@code fr-CH}. */
    static final class Reader implements ITypeConverter<Language> {
        @Override
        public Language convert(String written) {
            return Language.ofTag(written)
                    .orElseThrow(() -> new TypeConversionException(
                            "there are no words in \"" + written + "\"; write one of " + String.join(", ", tags())));
        }
    }
}
