// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.slip.Sign.Kind;
import dev.whatcrisis.words.Fact;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The signs found in one post: each thing counts once, with its heaviest sign. */
final class Signs {
    private final Map<Kind, Map<Telltale, Double>> found = new EnumMap<>(Kind.class);

    /** What an account may say all the time, so that it gives nothing away. */
    private static final Set<Kind> HABITUAL = EnumSet.of(
            Kind.INTIMATE,
            Kind.DIRECT,
            Kind.ADDRESS,
            Kind.STATE,
            Kind.VENT,
            Kind.LEISURE,
            Kind.TRADE,
            Kind.OFFER,
            Kind.PROFANITY,
            Kind.TAKEOVER,
            Kind.TRAGEDY);

    Signs(SlipText text) {
        this(text, OwnHabit.UNKNOWN);
    }

    /** Signs that the account shows all the time are none. */
    Signs(SlipText text, OwnHabit habit) {
        for (Sign sign : Sign.inLanguageOf(text)) {
            sign.what()
                    .filter(what -> text.has(sign.pattern()) && !habitual(sign, habit))
                    .ifPresent(what -> found.computeIfAbsent(sign.kind(), kind -> new LinkedHashMap<>())
                            .merge(what, sign.weight(), Math::max));
        }
    }

    private static boolean habitual(Sign sign, OwnHabit habit) {
        return HABITUAL.contains(sign.kind()) && habit.known() && habit.says(sign.pattern());
    }

    double weight(Kind first, Kind... more) {
        return EnumSet.of(first, more).stream()
                .flatMap(kind -> found.getOrDefault(kind, Map.of()).values().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    boolean has(Kind first, Kind... more) {
        return weight(first, more) > 0;
    }

    List<Fact> facts(Set<Kind> kinds) {
        return kinds.stream()
                .flatMap(kind -> found.getOrDefault(kind, Map.of()).keySet().stream())
                .distinct()
                .map(Telltale::fact)
                .toList();
    }
}
