// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import dev.whatcrisis.watch.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Facts as a test reads them: in English, with the dates of times in UTC. */
public final class English {
    private static final Words WORDS = Words.of(Language.EN, ZoneOffset.UTC, Instant.EPOCH);

    private English() {}

    public static String say(Fact fact) {
        return WORDS.say(fact);
    }

    public static List<String> say(List<Fact> facts) {
        return WORDS.say(facts);
    }
}
