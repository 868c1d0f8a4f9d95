// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.teaching.Said;
import dev.whatcrisis.teaching.TeachRelevance;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** Does what the people of a story do, in order of time. What an incident's state forbids by then is left undone. */
final class PlannedDeeds {
    /** Posts among which those that are meant are looked for. */
    private static final int LOOKED_THROUGH = 200;

    private final IncidentStore incidents;
    private final MentionStore mentions;
    private final TeachRelevance teach;
    private final PlannedAnswers answers;
    private final Consumer<Event> shown;
    private final Queue<Deed> ahead;

    PlannedDeeds(Ports ports, Circumstances circumstances, Consumer<Event> shown) {
        this.incidents = ports.incidents();
        this.mentions = ports.mentions();
        this.teach = new TeachRelevance(ports.mentions(), ports.learned());
        this.answers = new PlannedAnswers(ports, shown);
        this.shown = shown;
        this.ahead = new ArrayDeque<>(circumstances.deeds().stream()
                .sorted(Comparator.comparing(Deed::at))
                .toList());
    }

    /** Does what was to be done by then. */
    void act(Watch watch, Instant now) {
        for (Deed next = ahead.peek(); next != null && !next.at().isAfter(now); next = ahead.peek()) {
            ahead.remove();
            switch (next) {
                case Deed.WithIncident deed -> newest(watch).ifPresent(incident -> act(deed, incident));
                case Deed.OfPosts deed -> teach(deed, watch, now);
                case Deed.Drafts deed -> answers.act(deed, watch);
                case Deed.Answers deed -> answers.act(deed, watch);
                case Deed.Leaves deed -> answers.act(deed, watch);
            }
        }
    }

    private Optional<Incident> newest(Watch watch) {
        return incidents.open(watch.id()).stream()
                .max(Comparator.comparing(incident -> incident.times().openedAt()));
    }

    private void act(Deed.WithIncident deed, Incident incident) {
        Change change = deed.act().on(incident, deed.who(), deed.at(), deed::at, Optional.empty());
        if (change instanceof Change.Done done) {
            incidents.save(done.incident());
            incidents.append(incident.id(), done.entry());
            shown.accept(new Event.Acted(deed.at(), incident.id(), done.entry()));
        }
    }

    private void teach(Deed.OfPosts deed, Watch watch, Instant now) {
        mentions.latest(watch.id(), LOOKED_THROUGH, now).stream()
                .filter(post -> post.text().contains(deed.containing()))
                .limit(deed.most())
                .forEach(post -> teach.teach(
                        watch, post.id(), new Said(deed.feedback(), Optional.empty(), deed.who(), true), deed.at()));
    }
}
