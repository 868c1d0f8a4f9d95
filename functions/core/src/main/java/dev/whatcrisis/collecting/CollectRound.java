// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which sources are polled for which watch, and how soon again; side by side or not is the business of whoever runs it. */
public final class CollectRound {
    private final List<Source> sources;
    private final IncidentStore incidents;
    private final CollectMentions collect;

    public CollectRound(List<Source> sources, IncidentStore incidents, CollectMentions collect) {
        this.sources = List.copyOf(sources);
        this.incidents = incidents;
        this.collect = collect;
    }

    /** @throws IllegalArgumentException when no source has this name */
    public Source source(SourceName name) {
        return sources.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no source \"" + name + "\""));
    }

    /** The sources that a watch asks something of. */
    public List<Source> of(Watch watch) {
        return sources.stream().filter(source -> follows(watch, source)).toList();
    }

    public static boolean follows(Watch watch, Source source) {
        return watch.queries().stream().anyMatch(query -> query.source().equals(source.name()));
    }

    /**
     * Polls one source for one watch, as far as its queries are due: oftener while an incident is open.
     *
     * @param holder names this run in leases
     * @param deadline no further page is read after it
     */
    public List<Poll> poll(Watch watch, Source source, String holder, Instant now, Instant deadline) {
        boolean open = !incidents.open(watch.id()).isEmpty();
        Duration interval = Pace.interval(source.interval(), open);
        return collect.collect(watch, source, interval, holder, now, deadline);
    }
}
