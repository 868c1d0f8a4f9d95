// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.incident.Incidents;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyChange;
import dev.whatcrisis.reply.ReplyId;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Where requests find the queue of an incident, and a reply in it. */
final class Desk {
    private final Incidents incidents;
    private final WatchStore watches;
    private final Replies replies;

    Desk(Ports ports) {
        this.incidents = new Incidents(ports.incidents());
        this.watches = ports.watches();
        this.replies = new Replies(ports.mentions(), ports.incidents(), ports.replies());
    }

    /** An incident and its watch. */
    record Place(Incident incident, Watch watch) {}

    Place place(Call call) {
        Incident incident = incidents.find(call);
        Watch watch =
                watches.find(incident.watch()).orElseThrow(() -> Problem.conflict(Fact.of("refusal.advice-gone")));
        return new Place(incident, watch);
    }

    Replies.Queue queue(Place place, Instant now) {
        return replies.queue(place.incident(), place.watch(), now);
    }

    ReplyId id(Call call) {
        try {
            return new ReplyId(call.part("reply"));
        } catch (IllegalArgumentException e) {
            throw unknown(call);
        }
    }

    /** Takes a step. */
    Reply step(Call call, Place place, Function<Reply, ReplyChange> step) {
        Optional<ReplyChange> change = replies.step(place.incident(), place.watch(), id(call), step, call.now());
        return switch (change.orElseThrow(() -> unknown(call))) {
            case ReplyChange.Done done -> done.reply();
            case ReplyChange.Refused refused ->
                throw Problem.conflict(call.words(place.watch()).say(refused.reason()));
        };
    }

    static Problem unknown(Call call) {
        return Problem.notFound(Fact.of("refusal.no-reply").with("id", call.part("reply")));
    }
}
