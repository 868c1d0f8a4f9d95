// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.answer.Askers;
import dev.whatcrisis.answer.Background;
import dev.whatcrisis.answer.Draft;
import dev.whatcrisis.answer.Drafts;
import dev.whatcrisis.answer.Humour;
import dev.whatcrisis.answer.Questions;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.VerdictJson;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to do about an incident, what not to do, and drafts to copy. */
public final class AdviceRoutes {
    private final Incidents incidents;
    private final WatchStore watches;
    private final Samples samples;
    private final MentionStore mentions;
    private final IncidentStore timelines;
    private final Replies replies;

    public AdviceRoutes(Ports ports) {
        this.incidents = new Incidents(ports.incidents());
        this.watches = ports.watches();
        this.mentions = ports.mentions();
        this.timelines = ports.incidents();
        this.replies = new Replies(ports.mentions(), ports.incidents(), ports.replies());
        this.samples = new Samples(ports.incidents(), ports.mentions());
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.VIEWER, "GET", "/incidents/{id}/suggestions", this::suggestions)
                .query("humour"));
    }

    private Response suggestions(Call call) {
        Incident incident = incidents.find(call);
        Watch watch =
                watches.find(incident.watch()).orElseThrow(() -> Problem.conflict(Fact.of("refusal.advice-gone")));
        Humour humour = humour(call);
        RuleText rule = RuleTexts.of(incident.verdict(), call.words(watch).language());
        ObjectNode json = Json.object()
                .put("incident", incident.id().value())
                .put("rule", incident.verdict().rule().name())
                .put("title", rule.title());
        json.set("actions", VerdictJson.names(incident.verdict().actions()));
        json.put("timing", rule.timing());
        json.set("do", Json.texts(rule.dos()));
        json.set("dont", Json.texts(rule.donts()));
        json.put("close", rule.close());
        json.set("humour", gate(humour.gate(incident), call.words(watch)));
        List<Mention> posts = samples.newest(incident, call.now());
        Language asked = Askers.language(posts, watch.language());
        Background background = background(incident, watch, posts, call.now());
        json.set(
                "drafts",
                Json.array(drafts(incident, background, watch, humour, asked, call.now()), AdviceRoutes::draft));
        return Response.json(200, json);
    }

    /** In the language of those who ask first, then in the watch's, then in the others. */
    private List<Draft> drafts(
            Incident incident, Background background, Watch watch, Humour humour, Language asked, Instant now) {
        boolean sorry = incident.verdict().skeletons().contains(Skeleton.K1) && saidSorry(incident, now);
        return Arrays.stream(Language.values())
                .sorted(Comparator.<Language, Boolean>comparing(language -> language != asked)
                        .thenComparing(language -> language != watch.language()))
                .flatMap(language ->
                        Drafts.forVerdict(incident.verdict(), incident, background, watch, language, humour, now)
                                .stream())
                .filter(draft -> draft.form() != Skeleton.K1 || !sorry)
                .toList();
    }

    /** People who wait are counted where the thread is to be closed. */
    private Background background(Incident incident, Watch watch, List<Mention> posts, Instant now) {
        Optional<Instant> deletedAt = incident.origin()
                .ownPost()
                .flatMap(id -> mentions.find(incident.watch(), id, now))
                .flatMap(Mention::deletedAt);
        int waiting = incident.verdict().skeletons().contains(Skeleton.K6)
                ? replies.queue(incident, watch, now).numbers().owed()
                : 0;
        return new Background(deletedAt, waiting, Questions.commonest(posts));
    }

    /** Nobody says sorry twice. */
    private boolean saidSorry(Incident incident, Instant now) {
        List<Mention> ours =
                mentions.ownPosts(incident.watch(), incident.times().firstMentionAt(), now.plusMillis(1));
        return OwnSteps.of(incident, List.of(), ours)
                .recorded(timelines.timeline(incident.id()), ours)
                .ownedUpAt()
                .isPresent();
    }

    /** Nobody but a person who looked at this case can allow a joke, by asking for it. */
    private static Humour humour(Call call) {
        String asked = call.query("humour").orElse("no");
        if (!asked.equals("yes") && !asked.equals("no")) {
            throw Problem.field("humour", Fact.of("refusal.one-of").with("choices", "yes, no"));
        }
        return asked.equals("yes") ? new Humour(true, true) : Humour.NONE;
    }

    private static ObjectNode gate(Humour.Gate gate, Words words) {
        return Json.object().put("allowed", gate.open()).put("reason", gate.why(words));
    }

    private static ObjectNode draft(Draft draft) {
        ObjectNode json = Json.object()
                .put("skeleton", draft.form().name())
                .put("language", draft.language().name())
                .put("text", draft.text());
        json.set("fillIns", Json.texts(draft.fillIns()));
        return json.put("note", draft.note());
    }
}
