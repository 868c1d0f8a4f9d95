// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.incident.State.Ending;
import dev.whatcrisis.incident.State.Over;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A person's word on what is one matter. The machine does not put together again what a person took apart. */
public final class Regrouping {
    private Regrouping() {}

    /** It is part of another one, which goes on for both. */
    public static Change merge(Incident incident, Incident into, String who, Instant now) {
        if (incident.state() instanceof Over over) {
            return Lifecycle.over(over);
        }
        if (incident.id().equals(into.id()) || !incident.watch().equals(into.watch())) {
            return new Change.Refused(Fact.of("refused.notAnother"));
        }
        if (into.state() instanceof Over over) {
            return new Change.Refused(Fact.of("refused.intoOver").with("at", over.at()));
        }
        if (incident.origin().ownPost().isPresent()) {
            return new Change.Refused(Fact.of("refused.ownMatter"));
        }
        Handling joined = incident.handling().with(new Joining(into.id(), false));
        return Lifecycle.merge(incident.withHandling(joined), into, who, now);
    }

    /**
     * One of its stories is another matter.
     *
     * @param stories that it has
     */
    public static Change split(Incident incident, StoryId story, Set<StoryId> stories, String who, Instant now) {
        if (incident.state() instanceof Over over) {
            return Lifecycle.over(over);
        }
        if (!stories.contains(story)) {
            return new Change.Refused(Fact.of("refused.noStory"));
        }
        if (stories.size() == 1 && incident.origin().ownPost().isEmpty()) {
            return new Change.Refused(Fact.of("refused.oneStory"));
        }
        Incident did = Lifecycle.did(Act.SPLIT, incident, who, now);
        List<Split> splits = new ArrayList<>(did.handling().splits());
        splits.add(new Split(story, who, now, Optional.empty()));
        return new Change.Done(
                did.withHandling(did.handling().with(splits)),
                TimelineEntry.of(now, who, Kind.NOTE, Fact.of("entry.split")));
    }

    /** Whether a person said that these two are not one. */
    public static boolean apart(Incident one, Incident other) {
        return tookOff(one, other) || tookOff(other, one);
    }

    private static boolean tookOff(Incident from, Incident split) {
        return from.handling().splits().stream()
                .anyMatch(known -> known.into().filter(split.id()::equals).isPresent());
    }

    /** Whether its end can still be taken back because nothing was handed over yet. */
    static boolean pending(Incident incident) {
        return incident.state() instanceof Over over
                && over.how() == Ending.MERGED
                && incident.handling()
                        .joining()
                        .filter(joining -> !joining.handedOver())
                        .isPresent();
    }
}
