// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Which sources are polled for which watch, and how soon again; side by side or not is the business of whoever runs it. */
public final class CollectRound {
    private final List<Source> sources;
    private final IncidentStore incidents;
    private final CollectMentions collect;
    private final ReadUnread unread;

    public CollectRound(List<Source> sources, IncidentStore incidents, CollectMentions collect, ReadUnread unread) {
        this.sources = List.copyOf(sources);
        this.incidents = incidents;
        this.collect = collect;
        this.unread = unread;
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

    /** The same when nobody waits for what came. */
    public List<Poll> poll(Watch watch, Source source, String holder, Instant now, Instant deadline) {
        return poll(watch, source, holder, now, deadline, polls -> {});
    }

    /**
     * Polls one source for one watch, as far as its queries are due: oftener while an incident is open. Then it reads what was left
     * unread, also when nothing was due.
     *
     * @param holder names this run in leases
     * @param deadline no further page is read after it
     * @param came is told what the polls came to before the rest is read
     */
    public List<Poll> poll(
            Watch watch, Source source, String holder, Instant now, Instant deadline, Consumer<List<Poll>> came) {
        List<IncidentId> open = incidents.openIds(watch.id());
        Duration interval = Pace.interval(source.interval(), !open.isEmpty());
        List<Poll> polls = collect.collect(watch, source, interval, holder, now, deadline);
        came.accept(polls);
        unread.read(watch, open, now, deadline);
        return polls;
    }
}
