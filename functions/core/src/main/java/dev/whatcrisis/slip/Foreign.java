// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What in a post speaks of a stranger at the keyboard: a language, a link, an hour that the account does not have.
 *
 * @param weight on the scale of {@link SlipThresholds#ENOUGH}
 * @param parts what it is unlike
 */
record Foreign(double weight, List<Fact> parts) {

    private static final Pattern HOST = Pattern.compile(
            "(?<![@\\w.-])(?:https?://)?(?:www\\.)?([\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,9})(?=/|\\b(?!@))");

    static Foreign to(OwnHabit habit, SlipText text, Instant at) {
        double weight = 0;
        List<Fact> parts = new ArrayList<>();
        if (habit.known()) {
            if (unheard(habit, text, Trait.ENGLISH) || unheard(habit, text, Trait.FRENCH)) {
                weight += SlipThresholds.OTHER_LANGUAGE;
                parts.add(Fact.of("slip.foreign.language"));
            }
            if (hosts(text).stream().anyMatch(host -> !habit.links(host))) {
                weight += SlipThresholds.NEW_LINK;
                parts.add(Fact.of("slip.foreign.link"));
            }
            if (!habit.awake(at)) {
                weight += SlipThresholds.ODD_HOUR;
                parts.add(Fact.of("slip.foreign.hour"));
            }
        }
        return new Foreign(weight, List.copyOf(parts));
    }

    private static boolean unheard(OwnHabit habit, SlipText text, Trait language) {
        return language.in(text) && habit.share(language) <= SlipThresholds.RARE;
    }

    /** Hosts that a post links to, with or without a protocol. */
    static Set<String> hosts(SlipText text) {
        return text.all(HOST).map(match -> match.group(1)).collect(Collectors.toSet());
    }

    Fact fact() {
        return Fact.of("slip.foreign").with("parts", parts);
    }
}
