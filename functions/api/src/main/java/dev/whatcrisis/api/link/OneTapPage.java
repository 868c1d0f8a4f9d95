// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.json.Look;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.State.Acknowledged;
import dev.whatcrisis.incident.State.Ending;
import dev.whatcrisis.incident.State.Open;
import dev.whatcrisis.incident.State.Over;
import dev.whatcrisis.incident.State.Snoozed;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One page about one incident that works on any phone, without a script. */
final class OneTapPage {
    /** What it has buttons for. */
    static final Set<Act> ACTS = Set.of(Act.ACKNOWLEDGE, Act.SNOOZE, Act.NOT_US, Act.UNDO);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd.MM. HH:mm", Locale.ROOT);
    private static final String STYLE = """
            :root{color-scheme:light dark}\
            body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:1rem auto;padding:0 1rem}\
            h1{font-size:1.4rem;margin:0 0 .5rem}\
            button{display:block;width:100%;font:inherit;padding:.9rem;margin:.6rem 0;border-radius:.5rem;border:2px solid}\
            button:first-of-type{font-weight:bold}\
            """;
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private OneTapPage() {}

    static Response about(Watch watch, Incident incident, Contact contact, Instant now) {
        Words words = Words.in(contact.language());
        Look look = Look.of(incident.level());
        String level = contact.language() == Language.FR ? look.wordFr() : look.word();
        RuleText rule = RuleTexts.of(incident.verdict().rule(), contact.language());
        StringBuilder body = new StringBuilder();
        body.append(paragraph(state(incident.state(), words, contact.zone())));
        body.append(paragraph(rule.title() + " — " + rule.timing() + "."));
        body.append(paragraph(String.format(
                words.locale(),
                words.numbers(),
                incident.lastHour(),
                incident.usualHour(),
                incident.criticalAuthors(),
                incident.press())));
        incident.forecast().ifPresent(f -> body.append(paragraph(forecast(f, words, contact.zone()))));
        body.append(list(words.toDo(), rule.dos()));
        body.append(list(words.notToDo(), rule.donts()));
        body.append(buttons(incident.state(), words, now));
        return page(200, words, level + " · " + watch.brand() + " · " + incident.headline(), body.toString());
    }

    static Response aboutWatch(Watch watch, Contact contact) {
        Words words = Words.in(contact.language());
        return page(200, words, watch.brand(), paragraph(words.nothing()));
    }

    static Response gone(Words words) {
        return page(404, words, words.goneTitle(), paragraph(words.gone()));
    }

    static Response refused(int status, Words words, String reason) {
        return page(status, words, words.refusedTitle(), paragraph(reason));
    }

    private static Response page(int status, Words words, String title, String body) {
        String html = "<!doctype html><html lang=\"" + words.lang() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + Html.escape(title) + "</title><style>" + STYLE
                + "</style></head><body><main><h1>" + Html.escape(title) + "</h1>" + body + "<p><a href=\"/\">"
                + Html.escape(words.inFull()) + "</a></p></main></body></html>";
        return Response.html(status, html).with("content-security-policy", POLICY);
    }

    private static String state(State state, Words words, ZoneId zone) {
        return switch (state) {
            case Open open -> words.open();
            case Acknowledged had -> String.format(words.acknowledged(), had.by(), time(had.at(), zone));
            case Snoozed sleeps -> String.format(words.snoozed(), sleeps.by(), time(sleeps.until(), zone));
            case Over over -> String.format(words.over(), over.by(), time(over.at(), zone));
        };
    }

    private static String forecast(Forecast forecast, Words words, ZoneId zone) {
        return String.format(
                words.forecast(),
                DAY_AND_TIME.format(forecast.calmByP10().atZone(zone)),
                DAY_AND_TIME.format(forecast.calmByP90().atZone(zone)));
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String buttons(State state, Words words, Instant now) {
        StringBuilder buttons = new StringBuilder("<form method=\"post\">");
        if (state instanceof Over over) {
            boolean undoable =
                    over.how() != Ending.CALM && !now.isAfter(over.at().plus(Lifecycle.UNDO));
            return undoable ? buttons + button(Act.UNDO, words.undo()) + "</form>" : "";
        }
        if (!(state instanceof Acknowledged)) {
            buttons.append(button(Act.ACKNOWLEDGE, words.acknowledge()));
            buttons.append(button(Act.SNOOZE, words.snooze()));
        }
        return buttons.append(button(Act.NOT_US, words.notUs())) + "</form>";
    }

    private static String button(Act act, String word) {
        return "<button name=\"act\" value=\"" + act.verb() + "\">" + Html.escape(word) + "</button>";
    }

    private static String paragraph(String text) {
        return "<p>" + Html.escape(text) + "</p>";
    }

    private static String list(String title, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<h2>" + Html.escape(title) + "</h2><ul>");
        items.forEach(item -> list.append("<li>").append(Html.escape(item)).append("</li>"));
        return list + "</ul>";
    }

    private static String digest(String style) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Digests.sha256(style)));
    }
}
