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
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything about one incident. */
final class Detail {
    private final IncidentStore incidents;
    private final MentionStore mentions;
    private final PostMortemStore postMortems;
    private final Samples samples;
    private final Regroup regroup;
    private final Ratings ratings;

    Detail(Ports ports) {
        this.incidents = ports.incidents();
        this.mentions = ports.mentions();
        this.postMortems = ports.postMortems();
        this.regroup = new Regroup(ports);
        this.ratings = new Ratings(ports);
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
        json.set("stories", Json.array(incident.over() ? List.of() : regroup.stories(incident), Detail::story));
        json.set("wakes", Json.array(ratings.wakes(incident), woken -> ratings.write(woken, incident)));
        json.set("samples", Json.array(samples.of(incident, now), MentionJson::write));
        json.set("counts", HourlyJson.write(incidents.buckets(incident.id())));
        return json.put("hasPostMortem", postMortems.find(incident.id()).isPresent());
    }

    private static ObjectNode story(Story story) {
        return Json.object()
                .put("id", story.id().value())
                .put("headline", story.headline())
                .put("posts", story.posts())
                .put("firstAt", story.firstAt().toString())
                .put("lastAt", story.lastAt().toString());
    }

    private JsonNode post(Incident incident, Optional<MentionId> id, Instant now) {
        return Json.maybe(id.flatMap(i -> mentions.find(incident.watch(), i, now)), MentionJson::write);
    }
}
