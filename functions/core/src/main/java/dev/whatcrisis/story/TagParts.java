// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words inside hashtags: {@code #HarbourFlood} speaks of a harbour and of a flood. */
final class TagParts {
    private static final Pattern TAG = Pattern.compile("[#＃]([\\p{L}\\p{N}_]{3,60})");
    private static final Pattern BOUNDARY = Pattern.compile(
            "_+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private TagParts() {}

    /** In lower case, in order; of tags that are one word only, nothing. */
    static Stream<String> of(String text) {
        if (text.indexOf('#') < 0 && text.indexOf('＃') < 0) {
            return Stream.empty();
        }
        return TAG.matcher(text)
                .results()
                .map(tag -> BOUNDARY.split(tag.group(1)))
                .filter(parts -> parts.length > 1)
                .flatMap(Stream::of)
                .map(part -> part.toLowerCase(Locale.ROOT));
    }
}
