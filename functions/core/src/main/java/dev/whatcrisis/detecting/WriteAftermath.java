// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.aftermath.CaseFile;
import dev.whatcrisis.aftermath.PostMortems;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.IncidentNumbers;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.tracking.KeptTexts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Writes the post-mortem of every incident that is over and has none yet. */
public final class WriteAftermath {
    /** Follower counts before an incident that tell a trend. */
    private static final int DAYS_BEFORE = 30;

    private final Ports ports;

    public WriteAftermath(Ports ports) {
        this.ports = ports;
    }

    public void write(Snapshot moment, List<Incident> incidents) {
        incidents.stream()
                .filter(incident -> incident.over() && !incident.merged())
                .filter(incident -> ports.postMortems().find(incident.id()).isEmpty())
                .forEach(incident -> write(moment, incident));
    }

    private void write(Snapshot moment, Incident incident) {
        KeptTexts.keep(incident, ports.mentions(), ports.incidents());
        ports.postMortems().save(PostMortems.write(file(moment, incident), moment.now()));
    }

    private CaseFile file(Snapshot moment, Incident incident) {
        return new CaseFile(
                moment.watch(),
                incident,
                ports.incidents().timeline(incident.id()),
                ports.alerts().of(incident.id().value()),
                IncidentNumbers.hourly(
                        ports.incidents().buckets(incident.id()),
                        incident.times().firstMentionAt(),
                        moment.now()),
                ports.incidents().mentions(incident.id()),
                ports.mentions().ownPosts(moment.watch().id(), incident.times().firstMentionAt(), moment.now()),
                followers(moment, incident),
                ports.roster().load());
    }

    private List<FollowerCount> followers(Snapshot moment, Incident incident) {
        LocalDate from = incident.times()
                .firstMentionAt()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(DAYS_BEFORE);
        LocalDate to = moment.now().atZone(ZoneOffset.UTC).toLocalDate();
        return ports.followers().between(moment.watch().id(), from, to);
    }
}
