// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.aftermath.InMemoryPostMortemStore;
import dev.whatcrisis.alert.InMemoryAlertLog;
import dev.whatcrisis.effect.InMemorySalesStore;
import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.mention.InMemoryFollowerStore;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.InMemorySourceStateStore;
import dev.whatcrisis.rehearsal.InMemoryRehearsalStore;
import dev.whatcrisis.relevance.InMemoryLearnedStore;
import dev.whatcrisis.reply.InMemoryReplyStore;
import dev.whatcrisis.rota.InMemoryRotaStore;
import dev.whatcrisis.watch.InMemoryRosterStore;
import dev.whatcrisis.watch.InMemoryWatchStore;

/** Everything that is kept, in memory, so that it can be copied as it is at a moment. */
public record InMemoryPorts(
        InMemoryWatchStore watches,
        InMemoryRosterStore roster,
        InMemoryMentionStore mentions,
        InMemorySourceStateStore sourceStates,
        InMemoryFollowerStore followers,
        InMemoryIncidentStore incidents,
        InMemoryAlertLog alerts,
        InMemoryPostMortemStore postMortems,
        InMemoryWatchStateStore states,
        InMemoryLearnedStore learned,
        InMemoryReplyStore replies,
        InMemoryRotaStore rota,
        InMemoryRehearsalStore rehearsals,
        InMemorySalesStore sales) {
    /** Nothing yet. */
    public static InMemoryPorts empty() {
        return empty(new InMemoryMentionStore(), new InMemoryIncidentStore());
    }

    /** Nothing yet but the mentions and incidents there. */
    static InMemoryPorts empty(InMemoryMentionStore mentions, InMemoryIncidentStore incidents) {
        return new InMemoryPorts(
                new InMemoryWatchStore(),
                new InMemoryRosterStore(),
                mentions,
                new InMemorySourceStateStore(),
                new InMemoryFollowerStore(),
                incidents,
                new InMemoryAlertLog(),
                new InMemoryPostMortemStore(),
                new InMemoryWatchStateStore(),
                new InMemoryLearnedStore(),
                new InMemoryReplyStore(),
                new InMemoryRotaStore(),
                new InMemoryRehearsalStore(),
                new InMemorySalesStore());
    }

    /** The same as it is now, apart: what is done to one does not show in the other. Nobody may write meanwhile. */
    public InMemoryPorts copy() {
        return new InMemoryPorts(
                watches.copy(),
                roster.copy(),
                mentions.copy(),
                sourceStates.copy(),
                followers.copy(),
                incidents.copy(),
                alerts.copy(),
                postMortems.copy(),
                states.copy(),
                learned.copy(),
                replies.copy(),
                rota.copy(),
                rehearsals.copy(),
                sales.copy());
    }

    /** As the use cases take it. */
    public Ports ports() {
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
                replies,
                rota,
                rehearsals,
                sales);
    }
}
