// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.aftermath.PostMortemMarkdown;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Prints events for people, in the watch's own time and language. */
final class TextPrinter implements Consumer<Event> {
    private static final int REASONS = 3;

    private final PrintWriter out;
    private final Watch watch;

    TextPrinter(PrintWriter out, Watch watch) {
        this.out = out;
        this.watch = watch;
    }

    @Override
    public void accept(Event event) {
        Words words = Words.of(watch.language(), watch.zone(), event.at());
        switch (event) {
            case Event.Verdict verdict -> print(words, verdict.at(), verdict.now());
            case Event.Judged judged -> print(words, judged.at(), judged.incident());
            case Event.Forecasted forecasted -> print(words, forecasted.at(), forecasted.forecast());
            case Event.Suggested suggested -> {
                line(words, suggested.at(), of("replay.suggested", suggested.incident()));
                suggested.drafts().forEach(draft -> block(draft.form() + " " + draft.text()));
            }
            case Event.Alerted alerted -> print(words, alerted);
            case Event.Acted acted ->
                line(
                        words,
                        acted.at(),
                        Fact.of("replay.act")
                                .with("incident", acted.incident().value())
                                .with("who", acted.entry().who())
                                .with("what", words.say(acted.entry().what())));
            case Event.Replied replied ->
                line(
                        words,
                        replied.at(),
                        Fact.of("replay.act")
                                .with("incident", replied.incident().value())
                                .with("who", replied.who())
                                .with("what", words.say(replied.what())));
            case Event.Written written -> {
                line(
                        words,
                        written.at(),
                        Fact.of("replay.report")
                                .with(
                                        "incident",
                                        written.postMortem().incident().value()));
                block(PostMortemMarkdown.of(written.postMortem(), watch, watch.language()));
            }
        }
    }

    private void print(Words words, Instant at, Conclusion now) {
        boolean watching = now.mood() == Conclusion.Mood.WATCHING;
        line(
                words,
                at,
                Fact.of(watching ? "replay.verdict" : "replay.verdict.mood")
                        .with("sentence", List.of(now.sentence()))
                        .with("mood", now.mood()));
        words.say(now.why()).stream().limit(REASONS).forEach(this::block);
    }

    private void print(Words words, Instant at, Incident incident) {
        Verdict verdict = incident.verdict();
        RuleText text = RuleTexts.of(verdict, words.language());
        line(
                words,
                at,
                of("replay.incident", incident)
                        .with("level", verdict.level())
                        .with("reason", words.say(verdict.reason())));
        boolean wake = verdict.waking().wake();
        block(words.say(Fact.of(wake ? "replay.wake.yes" : "replay.wake.no")
                .with("reason", words.say(verdict.waking().reason()))));
        blocks(words, Fact.of("replay.do"), text.dos());
        blocks(words, Fact.of("replay.dont"), text.donts());
        blocks(words, Fact.of("replay.change"), words.say(verdict.wouldChange()));
    }

    private void print(Words words, Instant at, Forecast forecast) {
        line(
                words,
                at,
                Fact.of("replay.forecast")
                        .with("middle", forecast.calmByP50())
                        .with("early", forecast.calmByP10())
                        .with("late", forecast.calmByP90())
                        .with("within", forecast.calmWithin24h())
                        .with("double", forecast.doubleBy07h()));
        block(words.say(forecast.basis()));
    }

    private void print(Words words, Event.Alerted alerted) {
        Alert alert = alerted.alert();
        line(
                words,
                alerted.at(),
                Fact.of(alert.wakes() ? "replay.alert.wakes" : "replay.alert")
                        .with("means", alert.means())
                        .with("contact", alerted.contact().id())
                        .with("reason", alert.reason()));
        if (!alert.message().subject().isEmpty()) {
            block(words.say(
                    Fact.of("replay.subject").with("subject", alert.message().subject())));
        }
        block(alert.message().body());
    }

    private static Fact of(String key, Incident incident) {
        return Fact.of(key).with("incident", incident.id().value());
    }

    /** What happened, in the reader's time. */
    private void line(Words words, Instant at, Fact what) {
        out.println(words.say(Fact.of("replay.line").with("at", at).with("what", words.say(what))));
    }

    private void blocks(Words words, Fact each, List<String> texts) {
        texts.forEach(text -> block(words.say(each.with("text", text))));
    }

    private void block(String text) {
        text.lines().forEach(line -> out.println("    " + line));
    }
}
