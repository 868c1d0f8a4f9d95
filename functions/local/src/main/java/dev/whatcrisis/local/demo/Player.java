// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.link.InMemoryLinkStore;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.local.replay.Event;
import dev.whatcrisis.local.replay.Replay;
import dev.whatcrisis.local.replay.Script;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.InMemoryPorts;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.wording.Links;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Plays a story once, in memory, and keeps a copy of everything at each of its moments. */
final class Player {
    private final Script script;
    private final ReadPosts reading;
    private final Moments moments;
    private final Stage stage;
    private final InMemoryPorts ports = InMemoryPorts.empty();
    private final InMemoryLinkStore links = new InMemoryLinkStore();
    private final List<Event> events = new ArrayList<>();
    private final PublicAnswers answers = new PublicAnswers(ports);
    private volatile boolean stopped;

    /** Where a story is played. */
    interface Stage {
        /** The links of its messages. */
        Links links(InMemoryLinkStore kept);

        /** Answers over what was stored at a moment. */
        Api api(InMemoryPorts stored, InMemoryLinkStore kept);
    }

    Player(Script script, ReadPosts reading, Moments moments, Stage stage) {
        this.script = script;
        this.reading = reading;
        this.moments = moments;
        this.stage = stage;
    }

    /** Plays to the end, or until it is stopped. */
    void play() {
        try {
            new Replay(script, events::add, this::looked, reading, ports.ports(), stage.links(links)).run();
        } catch (CancellationException e) {
            events.clear();
        } finally {
            moments.end();
        }
    }

    /** It ends with the next look. */
    void stop() {
        stopped = true;
    }

    private void looked(long posts) {
        if (stopped) {
            throw new CancellationException("nobody looks at this demo any more");
        }
        moments.played(posts);
        Conclusion now = ports.states()
                .find(script.watch().id())
                .flatMap(WatchState::now)
                .orElseThrow();
        List<Fact> said = Said.of(events, answers.seen(script.watch(), now.at()), script.roster());
        if (!said.isEmpty()) {
            moments.add(moment(now, said));
        }
        events.clear();
    }

    private Moment moment(Conclusion now, List<Fact> said) {
        boolean wakes = events.stream()
                .anyMatch(event ->
                        event instanceof Event.Alerted told && told.alert().wakes());
        return new Moment(now, said, wakes, stage.api(ports.copy(), links.copy()));
    }
}
