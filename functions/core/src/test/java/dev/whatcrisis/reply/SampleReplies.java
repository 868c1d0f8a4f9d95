// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invented people to answer. */
public final class SampleReplies {
    public static final Instant ASKED = Instant.parse("2026-03-02T11:20:00Z");

    private SampleReplies() {}

    /** Somebody who waits. */
    public static Reply reply(Need need, Language language) {
        return of(Optional.of(need), language, new ReplyState.Open(ASKED, "watch"));
    }

    /** Somebody who made a joke, and whom a person wants answered. */
    public static Reply joke() {
        return of(Optional.empty(), Language.EN, new ReplyState.Open(ASKED, "ana"));
    }

    private static Reply of(Optional<Need> need, Language language, ReplyState state) {
        return new Reply(
                ReplyId.of(SampleMentions.id("p")),
                new IncidentId("acme-1"),
                new WatchId("acme"),
                List.of(new Asked(SampleMentions.id("p"), ASKED, Optional.empty())),
                need,
                need.map(known -> Fact.code("reply.need", known)).orElse(Fact.code("reply.leave", Leave.JOKE)),
                Optional.of(language),
                ASKED,
                state,
                Optional.empty(),
                0);
    }
}
