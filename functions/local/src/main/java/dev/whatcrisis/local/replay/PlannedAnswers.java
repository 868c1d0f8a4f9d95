// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyChange;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.reply.ReplyState;
import dev.whatcrisis.reply.Replying;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the people of a story do with answers. What cannot be done by then is left undone. */
final class PlannedAnswers {
    private static final int LATEST = 100;

    private final IncidentStore incidents;
    private final Replies replies;
    private final Consumer<Event> shown;

    PlannedAnswers(Ports ports, Consumer<Event> shown) {
        this.incidents = ports.incidents();
        this.replies = new Replies(ports.mentions(), ports.incidents(), ports.replies());
        this.shown = shown;
    }

    void act(Deed.Drafts deed, Watch watch) {
        newest(watch, deed.at()).ifPresent(incident -> {
            List<Reply> first =
                    waiting(incident, watch, deed.at()).stream().limit(1).toList();
            long done = take(
                    incident,
                    watch,
                    first,
                    reply -> Replying.draft(reply, deed.who(), Optional.of(deed.text()), deed.at()),
                    deed.at());
            show(deed, incident, done, Fact.of("demo.reply.draft"));
        });
    }

    void act(Deed.Answers deed, Watch watch) {
        newest(watch, deed.at()).ifPresent(incident -> {
            List<Reply> first = waiting(incident, watch, deed.at()).stream()
                    .limit(deed.most())
                    .toList();
            long done = take(
                    incident,
                    watch,
                    first,
                    reply -> Replying.sent(reply, deed.who(), Optional.empty(), deed.at()),
                    deed.at());
            show(deed, incident, done, Fact.of("demo.reply.sent").with("n", done));
        });
    }

    void act(Deed.Leaves deed, Watch watch) {
        newest(watch, deed.at()).ifPresent(incident -> {
            List<Reply> last = waiting(incident, watch, deed.at()).reversed().stream()
                    .limit(1)
                    .toList();
            long done = take(
                    incident,
                    watch,
                    last,
                    reply -> Replying.leave(reply, deed.who(), deed.why(), deed.at()),
                    deed.at());
            show(deed, incident, done, Fact.of("demo.reply.leave").with("why", deed.why()));
        });
    }

    /** The incident that opened last of those whose people are answered. */
    private Optional<Incident> newest(Watch watch, Instant at) {
        return Stream.concat(
                        incidents.open(watch.id()).stream(),
                        incidents.ended(watch.id(), at.minus(ReplyDays.LONGEST), LATEST).stream())
                .filter(incident -> ReplyDays.open(incident, watch.zone(), at))
                .max(Comparator.comparing(incident -> incident.times().openedAt()));
    }

    private List<Reply> waiting(Incident incident, Watch watch, Instant at) {
        return replies.queue(incident, watch, at).replies().stream()
                .filter(reply -> reply.state() instanceof ReplyState.Open)
                .toList();
    }

    private long take(Incident incident, Watch watch, List<Reply> whom, Function<Reply, ReplyChange> step, Instant at) {
        return whom.stream()
                .flatMap(reply -> replies.step(incident, watch, reply.id(), step, at).stream())
                .filter(ReplyChange.Done.class::isInstance)
                .count();
    }

    private void show(Deed deed, Incident incident, long done, Fact what) {
        if (done > 0) {
            shown.accept(new Event.Replied(deed.at(), incident.id(), deed.who(), what));
        }
    }
}
