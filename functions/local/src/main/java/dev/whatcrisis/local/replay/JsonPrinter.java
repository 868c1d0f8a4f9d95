// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.aftermath.PostMortemMarkdown;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints events for programs: one JSON object a line, times in UTC. */
final class JsonPrinter implements Consumer<Event> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PrintWriter out;
    private final Watch watch;

    JsonPrinter(PrintWriter out, Watch watch) {
        this.out = out;
        this.watch = watch;
    }

    @Override
    public void accept(Event event) {
        ObjectNode node = JSON.objectNode().put("at", event.at().toString());
        Words words = Words.of(watch.language(), watch.zone(), event.at());
        switch (event) {
            case Event.Verdict verdict ->
                node.put("event", "verdict")
                        .put("mood", lower(verdict.now().mood()))
                        .put("level", lower(verdict.now().level()))
                        .put("sentence", words.say(verdict.now().sentence()))
                        .set("why", strings(words.say(verdict.now().why())));
            case Event.Judged judged -> incident(node.put("event", "incident"), judged.incident(), words);
            case Event.Forecasted forecasted ->
                forecast(
                        node.put("event", "forecast")
                                .put("incident", forecasted.incident().id().value()),
                        forecasted.forecast());
            case Event.Suggested suggested -> {
                node.put("event", "suggestion")
                        .put("incident", suggested.incident().id().value());
                ArrayNode drafts = node.putArray("drafts");
                suggested
                        .drafts()
                        .forEach(draft -> drafts.addObject()
                                .put("skeleton", draft.form().name())
                                .put("text", draft.text()));
            }
            case Event.Alerted alerted -> alert(node.put("event", "alert"), alerted);
            case Event.Acted acted ->
                node.put("event", "act")
                        .put("incident", acted.incident().value())
                        .put("act", lower(acted.entry().kind()))
                        .put("who", acted.entry().who());
            case Event.Replied replied ->
                node.put("event", "reply")
                        .put("incident", replied.incident().value())
                        .put("who", replied.who())
                        .put("what", words.say(replied.what()));
            case Event.Written written ->
                node.put("event", "post-mortem")
                        .put("incident", written.postMortem().incident().value())
                        .put("markdown", PostMortemMarkdown.of(written.postMortem(), watch, watch.language()));
        }
        out.println(node);
    }

    private static void incident(ObjectNode node, Incident incident, Words words) {
        Verdict verdict = incident.verdict();
        RuleText text = RuleTexts.of(verdict, words.language());
        node.put("incident", incident.id().value())
                .put("headline", words.say(incident.title()))
                .put("level", lower(verdict.level()))
                .put("rule", verdict.rule().name())
                .put("type", lower(verdict.type()))
                .put("wake", verdict.waking().wake())
                .put("wakeReason", words.say(verdict.waking().reason()))
                .put("reason", words.say(verdict.reason()))
                .put("lastHour", incident.size().lastHour())
                .put("criticalAuthors", incident.size().criticalAuthors());
        incident.origin().ownPost().ifPresent(post -> node.put("ownPost", post.key()));
        node.set("do", strings(text.dos()));
        node.set("dont", strings(text.donts()));
        node.set("wouldChange", strings(words.say(verdict.wouldChange())));
    }

    private static void forecast(ObjectNode node, Forecast forecast) {
        node.putObject("calmBy")
                .put("p10", forecast.calmByP10().toString())
                .put("p50", forecast.calmByP50().toString())
                .put("p90", forecast.calmByP90().toString());
        node.put("calmWithin24h", forecast.calmWithin24h())
                .put("doubleBy07h", forecast.doubleBy07h())
                .put("basis", Words.of(Language.EN).say(forecast.basis()));
    }

    private static void alert(ObjectNode node, Event.Alerted alerted) {
        Alert alert = alerted.alert();
        node.put("to", alerted.contact().id())
                .put("means", lower(alert.means()))
                .put("reason", lower(alert.reason()))
                .put("wakes", alert.wakes())
                .put("subject", alert.message().subject())
                .put("text", alert.message().body());
        alert.incident().ifPresent(incident -> node.put("incident", incident));
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
