// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.story.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What people made of an incident, beside its state.
 *
 * @param setLevel the level that a person said, while it stands
 * @param undoables what people did lately while it went on, the latest last
 * @param joining which incident a person made it part of
 * @param splits stories that a person took off it
 * @param splitFrom the incident that a person took it off
 * @param ratings whether it was worth waking for, one for each night of each person who said so
 */
public record Handling(
        Optional<SetLevel> setLevel,
        List<Undoable> undoables,
        Optional<Joining> joining,
        List<Split> splits,
        Optional<IncidentId> splitFrom,
        List<WakeRating> ratings) {
    /** Nobody did anything. */
    public static final Handling NONE =
            new Handling(Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty(), List.of());

    public Handling {
        undoables = List.copyOf(undoables);
        splits = List.copyOf(splits);
        ratings = List.copyOf(ratings);
    }

    /** Of what a person took off another one. */
    public static Handling splitFrom(IncidentId other) {
        return new Handling(Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.of(other), List.of());
    }

    /** Whether a person took this story off. */
    public boolean without(StoryId story) {
        return splits.stream().anyMatch(split -> split.story().equals(story));
    }

    public Handling with(Optional<SetLevel> next) {
        return new Handling(next, undoables, joining, splits, splitFrom, ratings);
    }

    public Handling with(Joining next) {
        return new Handling(setLevel, undoables, Optional.of(next), splits, splitFrom, ratings);
    }

    /** The same, part of no other. */
    Handling alone() {
        return new Handling(setLevel, undoables, Optional.empty(), splits, splitFrom, ratings);
    }

    public Handling with(List<Split> next) {
        return new Handling(setLevel, undoables, joining, next, splitFrom, ratings);
    }

    /** The same with what was said of a night; what was said of it before does not hold any more. */
    Handling with(WakeRating next) {
        List<WakeRating> all = new ArrayList<>(ratings);
        all.removeIf(known -> known.alert().equals(next.alert()));
        all.add(next);
        return new Handling(setLevel, undoables, joining, splits, splitFrom, all);
    }

    /** The same after one more act; what cannot be taken back any more is forgotten. */
    Handling and(Undoable act) {
        List<Undoable> lately = new ArrayList<>(undoables);
        lately.removeIf(known -> !known.possible(act.at()));
        lately.add(act);
        return doing(lately);
    }

    /** The same without the latest act. */
    Handling withoutLatest() {
        return doing(undoables.subList(0, undoables.size() - 1));
    }

    private Handling doing(List<Undoable> acts) {
        return new Handling(setLevel, acts, joining, splits, splitFrom, ratings);
    }

    Handling believing(UnaryOperator<Instant> believed) {
        return new Handling(
                setLevel.map(set -> set.believing(believed)),
                undoables.stream().map(act -> act.believing(believed)).toList(),
                joining,
                splits.stream().map(split -> split.believing(believed)).toList(),
                splitFrom,
                ratings.stream().map(rating -> rating.believing(believed)).toList());
    }
}
