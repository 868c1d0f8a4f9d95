// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.api.json.IncidentJson;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.MentionJson;
import dev.whatcrisis.api.json.VerdictJson;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.Optional;

/** Everything about one incident. */
final class Detail {
    private final IncidentStore incidents;
    private final MentionStore mentions;
    private final PostMortemStore postMortems;
    private final Samples samples;

    Detail(IncidentStore incidents, MentionStore mentions, PostMortemStore postMortems) {
        this.incidents = incidents;
        this.mentions = mentions;
        this.postMortems = postMortems;
        this.samples = new Samples(incidents, mentions);
    }

    ObjectNode write(Incident incident, Words words, Instant now) {
        ObjectNode json = Json.object();
        json.set("incident", IncidentJson.write(incident, words));
        json.set("verdict", VerdictJson.write(incident.verdict(), words));
        json.set(
                "firstForecast",
                Json.maybe(incident.forecasts().first(), forecast -> VerdictJson.write(forecast, words)));
        json.set("firstPost", post(incident, incident.origin().firstPost(), now));
        json.set("ownPost", post(incident, incident.origin().ownPost(), now));
        json.set("timeline", Json.array(incidents.timeline(incident.id()), entry -> IncidentJson.entry(entry, words)));
        json.set(
                "calledLevels",
                Json.array(incident.judgement().calledLevels(), called -> IncidentJson.called(called, words)));
        json.set("samples", Json.array(samples.of(incident, now), MentionJson::write));
        json.set("counts", HourlyJson.write(incidents.buckets(incident.id())));
        return json.put("hasPostMortem", postMortems.find(incident.id()).isPresent());
    }

    private JsonNode post(Incident incident, Optional<MentionId> id, Instant now) {
        return Json.maybe(id.flatMap(i -> mentions.find(incident.watch(), i, now)), MentionJson::write);
    }
}
