// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.effect.SalesStore;
import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.mention.FollowerStore;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.rehearsal.RehearsalStore;
import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.reply.ReplyStore;
import dev.whatcrisis.rota.RotaStore;
import dev.whatcrisis.rota.Standby;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.RosterStore;
import dev.whatcrisis.watch.WatchStore;
import java.time.Instant;

/** Everything that is kept, behind the ports that keep it. */
public record Ports(
        WatchStore watches,
        RosterStore roster,
        MentionStore mentions,
        SourceStateStore sourceStates,
        FollowerStore followers,
        IncidentStore incidents,
        AlertLog alerts,
        PostMortemStore postMortems,
        WatchStateStore states,
        LearnedStore learned,
        ReplyStore replies,
        RotaStore rota,
        RehearsalStore rehearsals,
        SalesStore sales) {
    /** Everything in memory: for replays, tests and a first look. */
    public static Ports inMemory() {
        return InMemoryPorts.empty().ports();
    }

    /** Everything in memory, the mentions and incidents there. */
    public static Ports inMemory(InMemoryMentionStore mentions, InMemoryIncidentStore incidents) {
        return InMemoryPorts.empty(mentions, incidents).ports();
    }

    /** The people as they are asked at that time: those on duty first, those who are away paused until they are back. */
    public Roster asked(Instant now) {
        return Standby.of(rota.load(), now).over(roster.load());
    }

    /** These, with other stores of mentions and incidents. */
    public Ports with(MentionStore otherMentions, IncidentStore otherIncidents) {
        return new Ports(
                watches,
                roster,
                otherMentions,
                sourceStates,
                followers,
                otherIncidents,
                alerts,
                postMortems,
                states,
                learned,
                replies,
                rota,
                rehearsals,
                sales);
    }

    /** These, with another store of replies. */
    public Ports with(ReplyStore otherReplies) {
        return new Ports(
                watches,
                roster,
                mentions,
                sourceStates,
                followers,
                incidents,
                alerts,
                postMortems,
                states,
                learned,
                otherReplies,
                rota,
                rehearsals,
                sales);
    }
}
