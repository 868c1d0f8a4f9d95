// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.Times;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.story.StoryId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The incident of a story as it opens. */
final class NewIncident {
    private NewIncident() {}

    static Incident of(
            IncidentId id,
            Snapshot moment,
            StoryId story,
            StoryTally tally,
            List<Mention> posts,
            String headline,
            StoryCase.Judged judged,
            StoryNumbers numbers) {
        Instant first = posts.stream().map(Mention::at).min(Instant::compareTo).orElse(tally.firstAt());
        Peak peak =
                StoryNumbers.peak(tally.buckets()).orElse(new Peak(moment.now().truncatedTo(ChronoUnit.HOURS), 0));
        return new Incident(
                id,
                moment.watch().id(),
                story,
                headline,
                new State.Open(moment.now()),
                Phase.ONSET,
                HoldLevel.opening(judged, moment.now()),
                Times.opening(first, moment.now()),
                new Size(
                        peak.atLeast(numbers.lastHour()),
                        numbers.posts(),
                        numbers.lastHour(),
                        moment.usualHour(),
                        numbers.criticalAuthorsEver(),
                        StoryCase.press(posts),
                        numbers.platforms(),
                        tally.buckets().stream().mapToInt(Bucket::unread).sum()),
                Origin.story(first(posts).map(Mention::id)),
                Forecasts.NONE,
                0);
    }

    /** What it began with: an ordinary post of the same words may stand before it. */
    private static Optional<Mention> first(List<Mention> posts) {
        Comparator<Mention> earliest = Comparator.comparing(Mention::at);
        return posts.stream()
                .filter(Mention::critical)
                .min(earliest)
                .or(() -> posts.stream().min(earliest));
    }
}
