// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.wording.Links;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What somebody is to hear is recorded with a link of its own; a look sends it when it is due. */
record DueMessages(Ports ports, Links links) {
    /** @param wording the message that carries that link */
    void record(
            Planned planned,
            WatchId watch,
            Optional<IncidentId> incident,
            Instant now,
            Function<String, Message> wording) {
        String link = links.issue(watch, incident, planned.contact().id(), now);
        ports.alerts().due(planned.alert(watch, incident.map(IncidentId::value), wording.apply(link)));
    }
}
