// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a blind watch does not hear.
 *
 * @param sources the networks that are silent, without what is asked of them; may be empty
 */
record Silence(List<String> sources, Duration length) {
    /** A silence below that is said in minutes, a longer one in hours and days. */
    private static final Duration IN_MINUTES = Duration.ofHours(2);

    Silence {
        sources = List.copyOf(sources);
    }

    static Silence of(Briefing.Blindness blindness, Instant now) {
        List<String> networks = blindness.sources().stream()
                .map(source -> source.split(":", 2)[0])
                .distinct()
                .toList();
        return new Silence(networks, Duration.between(blindness.since(), now));
    }

    /** Where there is no room for their names. */
    Silence unnamed() {
        return new Silence(List.of(), length);
    }

    Fact inSms(Words words) {
        String who = sources.isEmpty() ? words.say("sms.sources") : String.join("+", sources);
        return Fact.of("sms.silent").with("sources", who).with("length", words.say(said()));
    }

    Fact inEmail(Words words) {
        return sources.isEmpty()
                ? Fact.of("mail.silence").with("length", words.say(said()))
                : Fact.of("mail.silent").with("sources", words.list(sources)).with("length", words.say(said()));
    }

    private Fact said() {
        return length.compareTo(IN_MINUTES) < 0
                ? Fact.of("brief.minutes").with("n", length.toMinutes())
                : Fact.of("brief.length").with("length", length);
    }
}
