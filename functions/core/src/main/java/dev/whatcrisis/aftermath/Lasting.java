// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.Aftereffect.Measure;
import java.util.List;

/**
 * Whether what might outlive the noise did, a month and a quarter after the end: fewer followers, less sold, a worse tone.
 *
 * @param by what it shows in; of what is gone, in what it would have shown
 */
public record Lasting(int days, Outcome outcome, List<Measure> by) {
    /** Days after the end on which it is looked at. */
    public static final List<Integer> DAYS = List.of(30, 90);

    public Lasting {
        by = List.copyOf(by);
    }

    /** What came of it. */
    public enum Outcome {
        LASTS,
        GONE,
        CANNOT_TELL
    }

    /** Of each day that came so far. */
    public static List<Lasting> of(PostMortem postMortem) {
        return DAYS.stream()
                .map(days -> postMortem.aftereffects().stream()
                        .filter(effect -> effect.days() == days && effect.measure() != Measure.MENTIONS)
                        .toList())
                .filter(effects -> !effects.isEmpty())
                .map(Lasting::of)
                .toList();
    }

    private static Lasting of(List<Aftereffect> effects) {
        int days = effects.getFirst().days();
        List<Measure> harmed = effects.stream()
                .filter(Aftereffect::harm)
                .map(Aftereffect::measure)
                .toList();
        if (!harmed.isEmpty()) {
            return new Lasting(days, Outcome.LASTS, harmed);
        }
        List<Measure> told = effects.stream()
                .filter(effect -> effect.estimate().finding().tells())
                .map(Aftereffect::measure)
                .toList();
        return new Lasting(days, told.isEmpty() ? Outcome.CANNOT_TELL : Outcome.GONE, told);
    }
}
