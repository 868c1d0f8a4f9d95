// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The organisation that is watched, as a text may name it: by one of its names or handles, as a hashtag, or by a telling part of
 * a name.
 */
final class Brand {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCOUNT = Pattern.compile("(?<![\\p{L}\\p{N}_.])@([\\p{L}\\p{N}_.]{2,60})");
    private static final Pattern HASHTAG = Pattern.compile("#([\\p{L}\\p{N}_.]{2,60})");

    /** Shorter parts of a name are articles and the like. */
    private static final int TELLING = 5;

    /** How surely a text names the organisation. */
    private enum Named {
        YES,
        /** A part of its name, which may be part of another's. */
        PERHAPS,
        NO
    }

    private final List<Name> names;

    /** One of its names: its words, a blank around each, and the same joined. */
    private record Name(String words, String joined) {
        static Name of(String name) {
            String words = Brand.words(name);
            return new Name(words, words.replace(" ", ""));
        }

        List<String> parts() {
            return Arrays.stream(words.strip().split(" "))
                    .filter(part -> part.length() >= TELLING)
                    .toList();
        }

        boolean resembles(String tag) {
            return tag.contains(joined) || joined.contains(tag);
        }
    }

    Brand(String name) {
        this(List.of(name));
    }

    Brand(List<String> names) {
        this.names = names.stream().map(Name::of).distinct().toList();
    }

    private Named in(String text) {
        String said = words(text);
        List<String> tags = tags(text).toList();
        if (names.stream().anyMatch(name -> isNamed(name, said, tags))) {
            return Named.YES;
        }
        return names.stream().anyMatch(name -> isPartNamed(name, said, tags)) ? Named.PERHAPS : Named.NO;
    }

    private static boolean isNamed(Name name, String said, List<String> tags) {
        return name.joined().isEmpty() || said.contains(name.words()) || tags.contains(name.joined());
    }

    private static boolean isPartNamed(Name name, String said, List<String> tags) {
        return name.parts().stream().anyMatch(part -> said.contains(" " + part + " "))
                || tags.stream().anyMatch(name::resembles);
    }

    /** Whether a text names an account that is not this organisation's. */
    private boolean isBesideAnotherAccount(String text) {
        return names(ACCOUNT, text).anyMatch(account -> names.stream().noneMatch(name -> name.resembles(account)));
    }

    /** Whom a text is about, given what it seems to be about when names say nothing. */
    About about(String text, About read) {
        return switch (in(text)) {
            case YES -> read == About.NOBODY ? About.US : read;
            case PERHAPS -> read;
            case NO -> isBesideAnotherAccount(text) || Names.in(text) ? About.OTHER : read;
        };
    }

    private static Stream<String> tags(String text) {
        return Stream.concat(names(ACCOUNT, text), names(HASHTAG, text));
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> words(found.group(1)).replace(" ", ""))
                .filter(name -> !name.isEmpty());
    }

    /** Words without case, accents and signs, a blank between them and around them. */
    private static String words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return " "
                + NOT_A_WORD
                        .matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
