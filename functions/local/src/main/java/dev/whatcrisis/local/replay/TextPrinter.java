// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.aftermath.PostMortemMarkdown;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints events for people, in the watch's own time. */
final class TextPrinter implements Consumer<Event> {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ROOT);

    private final PrintWriter out;
    private final Watch watch;

    TextPrinter(PrintWriter out, Watch watch) {
        this.out = out;
        this.watch = watch;
    }

    @Override
    public void accept(Event event) {
        switch (event) {
            case Event.Verdict verdict -> print(verdict.at(), verdict.now());
            case Event.Judged judged -> print(judged.at(), judged.incident());
            case Event.Forecasted forecasted -> print(forecasted.at(), forecasted.forecast());
            case Event.Suggested suggested -> {
                line(suggested.at(), "SUGGESTED", "for " + suggested.incident().id());
                suggested.drafts().forEach(draft -> block(draft.form() + " " + draft.text()));
            }
            case Event.Alerted alerted -> print(alerted);
            case Event.Written written -> {
                line(
                        written.at(),
                        "POST-MORTEM",
                        written.postMortem().incident().value());
                block(PostMortemMarkdown.of(written.postMortem(), watch, Language.EN));
            }
        }
    }

    private void print(Instant at, Conclusion now) {
        line(
                at,
                "VERDICT",
                now.sentence() + (now.mood() == Conclusion.Mood.WATCHING ? "" : " [" + lower(now.mood()) + "]"));
        now.why().stream().limit(3).forEach(this::block);
    }

    private void print(Instant at, Incident incident) {
        Verdict verdict = incident.verdict();
        line(at, "INCIDENT", incident.id() + " " + lower(verdict.level()) + ", " + verdict.reason());
        block("wake: " + (verdict.waking().wake() ? "yes" : "no") + ", "
                + verdict.waking().reason());
        verdict.dos().forEach(it -> block("do: " + it));
        verdict.donts().forEach(it -> block("don't: " + it));
        verdict.wouldChange().forEach(it -> block("would change it: " + it));
    }

    private void print(Instant at, Forecast forecast) {
        line(
                at,
                "FORECAST",
                String.format(
                        Locale.ROOT,
                        "calm by %s (80 %%: %s to %s), within 24 h %.0f %%, twice as large by 07:00 %.0f %%",
                        stamp(forecast.calmByP50()),
                        stamp(forecast.calmByP10()),
                        stamp(forecast.calmByP90()),
                        100 * forecast.calmWithin24h(),
                        100 * forecast.doubleBy07h()));
        block(forecast.basis());
    }

    private void print(Event.Alerted alerted) {
        Alert alert = alerted.alert();
        line(
                alerted.at(),
                "ALERT",
                lower(alert.means()) + " to " + alerted.contact().id() + ", " + lower(alert.reason())
                        + (alert.wakes() ? ", wakes" : ""));
        if (!alert.message().subject().isEmpty()) {
            block("Subject: " + alert.message().subject());
        }
        block(alert.message().body());
    }

    private void line(Instant at, String what, String text) {
        out.println(stamp(at) + "  " + what + "  " + text);
    }

    private void block(String text) {
        text.lines().forEach(line -> out.println("    " + line));
    }

    private String stamp(Instant at) {
        return STAMP.format(at.atZone(watch.zone()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
