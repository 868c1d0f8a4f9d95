// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.mention.MentionStore;
import java.time.Duration;
import java.util.List;

/** Keeps what an incident points to readable while it is open and for a while after its end. */
public final class KeptTexts {
    /** From the end of an incident on: the post-mortem is read in the week after, then the usual 30 days begin. */
    static final Duration LIFE = MentionStore.TEXT_LIFE.plusDays(7);

    private KeptTexts() {}

    /** What an incident that ended points to; what was not about us is not kept. */
    public static void keep(Incident incident, MentionStore mentions, IncidentStore incidents) {
        if (incident.state() instanceof State.Over over && over.how().ours()) {
            mentions.keep(
                    incident.watch(),
                    incidents.mentions(incident.id()),
                    over.at().plus(LIFE));
            incident.origin()
                    .ownPost()
                    .ifPresent(post -> mentions.keep(
                            incident.watch(), List.of(post), over.at().plus(LIFE)));
        }
    }
}
