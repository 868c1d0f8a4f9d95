// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.incident.PastIncidents;
import dev.whatcrisis.api.json.IncidentJson;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.KeepingJson;
import dev.whatcrisis.api.json.Look;
import dev.whatcrisis.api.json.VerdictJson;
import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.ClockFacts;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The first screen in one answer. */
public final class NowRoutes {
    private static final Comparator<Incident> GRAVEST = Comparator.comparing(Incident::level)
            .reversed()
            .thenComparing(incident -> incident.times().openedAt());

    private final Ports ports;
    private final Sights sights;
    private final PastIncidents past;
    private final Supplier<List<SettingFault>> faults;
    private final Supplier<Keeping> keeping;

    /**
     * @param faults what is wrong with the settings of this installation
     * @param keeping how well is kept what is seen and done
     */
    public NowRoutes(
            Ports ports,
            Map<SourceName, Duration> intervals,
            Supplier<List<SettingFault>> faults,
            Supplier<Keeping> keeping) {
        this.ports = ports;
        this.faults = faults;
        this.sights = new Sights(ports.sourceStates(), intervals);
        this.past = new PastIncidents(ports);
        this.keeping = keeping;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.VIEWER, "GET", "/watches/{id}/now", this::now));
    }

    private Response now(Call call) {
        Watch watch = WatchRoutes.find(ports.watches(), call);
        return Response.json(200, write(watch, ports.states().find(watch.id()), call.words(watch), call.now()));
    }

    private ObjectNode write(Watch watch, Optional<WatchState> state, Words words, Instant now) {
        List<Sights.Seen> seen = sights.of(watch, now);
        Sight sight = Sight.of(
                        seen.stream().map(Sights.Seen::health).toList(),
                        state.map(last -> last.sightings().volumes()).orElse(Map.of()))
                .withUnread(ports.mentions().unread(watch.id(), Sight.MOST_UNREAD));
        Optional<Conclusion> last = state.flatMap(WatchState::now);
        List<Incident> open =
                ports.incidents().open(watch.id()).stream().sorted(GRAVEST).toList();
        ObjectNode json = Json.object()
                .put("watch", watch.id().value())
                .put("brand", watch.brand())
                .put("zone", watch.zone().getId());
        json.set("at", Json.maybeInstant(last.map(Conclusion::at)));
        standing(json, Standing.at(now, watch, last, open, sight), words);
        json.set("without", Json.texts(sight.blind() ? List.of() : sight.without()));
        json.put("livingShare", Math.min(1, sight.livingShare()));
        json.put("unread", sight.unread());
        verdict(json, open.stream().findFirst(), words);
        json.set(
                "wouldChange",
                Json.texts(words.say(last.map(Conclusion::wouldChange).orElse(List.of()))));
        json.set("signal", Json.maybe(last.flatMap(Conclusion::signal), signal -> signal(signal, words)));
        json.set(
                "forecast",
                Json.maybe(
                        open.stream().findFirst().flatMap(Incident::forecastOfEnd),
                        forecast -> VerdictJson.write(forecast, words)));
        json.set("sources", Json.array(seen, one -> Sights.write(one, words)));
        json.set("openIncidents", Json.array(open, incident -> IncidentJson.write(incident, words)));
        json.put(
                "baseRate",
                past.baseRate(watch.id(), open.stream().findFirst(), now).sentence(words.language()));
        json.set("learningUntil", Json.maybeInstant(last.flatMap(Conclusion::learningUntil)));
        json.set("store", KeepingJson.write(keeping.get(), now));
        json.set("campaign", Json.maybe(watch.campaign(), WatchJson::campaign));
        json.set(
                "clockJump",
                Json.maybe(
                        last.flatMap(Conclusion::jump).filter(jump -> jump.saidAt(now)),
                        jump -> clockJump(jump, words)));
        json.set("settingFaults", Json.array(faults.get(), SettingFault::write));
        return json;
    }

    private static void standing(ObjectNode json, Standing standing, Words words) {
        json.put("sentence", words.say(standing.sentence()));
        json.set("state", standing.state().json(words));
        json.set("level", Look.of(standing.level()).json(words));
        json.set("why", Json.texts(words.say(standing.why())));
    }

    private static void verdict(ObjectNode json, Optional<Incident> gravest, Words words) {
        json.set("rule", Json.maybeText(gravest.map(i -> i.verdict().rule().name())));
        json.set(
                "waking",
                Json.maybe(gravest.map(i -> i.verdict().waking()), waking -> VerdictJson.write(waking, words)));
    }

    private static ObjectNode clockJump(ClockJump jump, Words words) {
        return Json.object()
                .put("at", jump.at().toString())
                .put("seconds", jump.by().toSeconds())
                .put("reason", words.say(ClockFacts.of(jump)));
    }

    private static ObjectNode signal(Signal signal, Words words) {
        return Json.object()
                .put("kind", signal.kind().name())
                .put("at", signal.at().toString())
                .put("inHour", signal.inHour())
                .put("usual", signal.usualInHour())
                .put("timesNormal", signal.timesNormal())
                .put("tailProbability", signal.tailProbability())
                .put("everyDays", Math.round(signal.strength()))
                .put("daysKnown", signal.daysWatched())
                .put("unheardOf", signal.unheardOf())
                .put("reason", words.say(signal.reason()));
    }
}
