// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.answer.Draft;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;

/** Something that a replay shows. */
public sealed interface Event {
    Instant at();

    /** The first screen says something else than before. */
    record Verdict(Instant at, Conclusion now) implements Event {}

    /** An incident opened, or its level or rule changed. */
    record Judged(Instant at, Incident incident) implements Event {}

    record Forecasted(Instant at, Incident incident, Forecast forecast) implements Event {}

    /** What could be said; shown when the rule changes. */
    record Suggested(Instant at, Incident incident, List<Draft> drafts) implements Event {
        public Suggested {
            drafts = List.copyOf(drafts);
        }
    }

    record Alerted(Instant at, Alert alert, Contact contact) implements Event {}

    /** Somebody of the team did something. */
    record Acted(Instant at, IncidentId incident, TimelineEntry entry) implements Event {}

    /** Somebody of the team did something with the answer to a person. */
    record Replied(Instant at, IncidentId incident, String who, Fact what) implements Event {}

    record Written(Instant at, PostMortem postMortem) implements Event {}
}
