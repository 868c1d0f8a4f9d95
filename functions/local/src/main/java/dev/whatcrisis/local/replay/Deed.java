// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.incident.Act;
import dev.whatcrisis.relevance.Feedback;
import java.time.Instant;

/** Something that a person of a story does at a time; left undone when there is nothing then to do it with. */
public sealed interface Deed {
    /** It is done with the first look from then on. */
    Instant at();

    /** The contact who does it. */
    String who();

    /** With the incident that opened last of those that are open then. */
    record WithIncident(Instant at, String who, Act act) implements Deed {}

    /**
     * Of the posts that came last.
     *
     * @param containing what stands in them
     * @param most of so many at most
     */
    record OfPosts(Instant at, String who, Feedback feedback, String containing, int most) implements Deed {}

    /** Writes an answer, which is not sent yet, to the person of the newest incident who waits first in its queue. */
    record Drafts(Instant at, String who, String text) implements Deed {}

    /**
     * Says of people that they were answered where the product does not see it.
     *
     * @param most of so many at most, the first ones of the newest incident's queue
     */
    record Answers(Instant at, String who, int most) implements Deed {}

    /** Leaves the person who waits last in the newest incident's queue without an answer, on purpose. */
    record Leaves(Instant at, String who, String why) implements Deed {}
}
