// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.answer.ClosingThread;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When the team did what ends a matter. */
final class Milestones {
    private final Ports ports;

    Milestones(Ports ports) {
        this.ports = ports;
    }

    /** When our own post that started it was taken down. */
    Optional<Instant> deletedAt(Incident incident) {
        return ports.incidents().timeline(incident.id()).stream()
                .filter(entry -> entry.kind() == TimelineEntry.Kind.DELETED)
                .map(TimelineEntry::at)
                .min(Comparator.naturalOrder());
    }

    /** When we closed the thread ourselves; known from the post-mortem when the posts are gone. */
    Optional<Instant> closedAt(Incident incident, List<Mention> ownPosts) {
        return ClosingThread.in(incident, ownPosts)
                .map(ClosingThread::at)
                .or(() -> ports.postMortems()
                        .find(incident.id())
                        .flatMap(PostMortem::answers)
                        .flatMap(PostMortem.Answers::threadClosed));
    }
}
