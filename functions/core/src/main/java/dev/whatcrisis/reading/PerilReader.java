// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.cue.StoryVoices;
import dev.whatcrisis.meaning.Harm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from the posts of a story what they tell of people at risk. Posts that nobody read tell nothing of it. */
public final class PerilReader {
    private static final Set<Harm> VAGUE = Set.of(Harm.NONE, Harm.OTHER);

    private PerilReader() {}

    /** Whether both tell of the same kind of harm; what nobody could tell is no kind. */
    public static boolean sameKind(Perils one, Perils other) {
        return one.harms().stream()
                .anyMatch(harm -> other.harms().stream().anyMatch(theirs -> HarmFamilies.kin(harm, theirs)));
    }

    public static Perils read(StoryFacts facts) {
        List<Danger> told = Dangers.in(StoryVoices.of(facts)).raised().stream()
                .filter(danger -> danger.flag() != Flag.BREACH)
                .toList();
        return new Perils(
                told.stream()
                        .flatMap(danger -> Stream.concat(Stream.of(danger.harm()), danger.beside().stream()))
                        .filter(harm -> !VAGUE.contains(harm))
                        .collect(Collectors.toSet()),
                told.stream().mapToInt(Danger::people).max().orElse(0),
                told.stream().anyMatch(danger -> danger.atRisk().shown()));
    }
}
