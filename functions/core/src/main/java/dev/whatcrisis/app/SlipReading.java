// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.verdict.Evidence;
import dev.whatcrisis.verdict.Flag;
import dev.whatcrisis.verdict.Meant;
import dev.whatcrisis.verdict.Reading;
import dev.whatcrisis.verdict.Slip;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The case of an own post that reads like a slip: it is our own, so nothing about it is a claim. */
final class SlipReading {
    private SlipReading() {}

    static Reading of(Slip slip) {
        return new Reading(slip.type(), Evidence.E3, slip.flags(), Meant.FALSE, 0, slip.because());
    }

    /** The same slip later: once the post is deleted, it is not live any more. */
    static Reading later(Incident incident, Mention post) {
        Set<Flag> flags = new HashSet<>(incident.verdict().flags());
        if (post.deletedAt().isPresent()) {
            flags.remove(Flag.OWN_LIVE);
        }
        return new Reading(
                incident.verdict().type(),
                Evidence.E3,
                flags,
                Meant.FALSE,
                0,
                List.of(incident.verdict().reason()));
    }
}
