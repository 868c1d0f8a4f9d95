// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import dev.whatcrisis.alert.Woken;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.http.Html;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.incident.Headline;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Offers;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.State.Acknowledged;
import dev.whatcrisis.incident.State.Open;
import dev.whatcrisis.incident.State.Over;
import dev.whatcrisis.incident.State.Snoozed;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One page about one incident that works on any phone, without a script. */
final class OneTapPage {
    /** What it has buttons for. */
    static final Set<Act> ACTS = EnumSet.allOf(Act.class);

    static final String WORTH = "worth";
    static final String NOT_WORTH = "not-worth";

    /** Nobody is asked in the night in which they are up whether it was worth it. */
    private static final Duration SETTLED = Duration.ofHours(6);

    private static final String STYLE = """
        :root{color-scheme:light dark}\
        body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:1rem auto;padding:0 1rem;background:Canvas;color:CanvasText}\
        a{color:inherit}\
        h1{font-size:1.4rem;margin:0 0 .5rem}\
        h2{font-size:1.15rem;margin:1.5rem 0 .5rem}\
        button{display:block;width:100%;font:inherit;padding:.9rem;margin:.6rem 0;border-radius:.5rem;border:2px solid}\
        form:first-of-type>button:first-of-type{font-weight:bold}\
        summary{padding:.6rem 0;cursor:pointer}\
        select,input{width:100%;box-sizing:border-box;font:inherit;padding:.6rem;margin-top:1rem}\
        """;
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + Digests.base64(STYLE)
            + "'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private OneTapPage() {}

    /**
     * @param ownPost our own post that started it, with its text while it is online
     * @param others incidents of which it may be a part
     * @param stories that it tells
     * @param woken the last night in which the contact was woken for it
     */
    static Response about(
            Watch watch,
            Incident incident,
            Optional<Mention> ownPost,
            List<Incident> others,
            List<Story> stories,
            Optional<Woken> woken,
            Contact contact,
            Instant now) {
        Words words = Words.of(contact.language(), contact.zone(), now).unbroken();
        RuleText rule = RuleTexts.of(incident.verdict(), contact.language());
        StringBuilder body = new StringBuilder();
        woken.filter(night -> incident.over() || !now.isBefore(night.at().plus(SETTLED)))
                .ifPresent(night -> body.append(worth(night, incident, words)));
        body.append(paragraph(words.say(state(incident.state()))));
        boolean advised = advised(incident);
        if (advised) {
            body.append(paragraph(
                    words.say(Fact.of("tap.rule").with("title", rule.title()).with("timing", rule.timing()))));
        }
        incident.handling()
                .setLevel()
                .ifPresent(set -> body.append(paragraph(words.say(Fact.of(set.floor() ? "tap.raised" : "tap.lowered")
                        .with("who", set.by())
                        .with("level", set.level())))));
        body.append(buttons(incident, others, stories, words, now));
        ownPost.filter(post -> post.deletedAt().isEmpty()).ifPresent(post -> body.append(own(post, words)));
        numbers(incident, words).ifPresent(numbers -> body.append(paragraph(numbers)));
        end(incident, rule, now).ifPresent(end -> body.append(paragraph(words.say(end))));
        if (advised) {
            body.append(list(words.say("tap.do"), rule.dos()));
            body.append(list(words.say("tap.dont"), rule.donts()));
        }
        body.append(pauses(contact, words, now));
        Fact title = Fact.of("tap.title")
                .with("level", List.of(Headline.word(incident)))
                .with("brand", watch.brand())
                .with("headline", List.of(incident.title()));
        return page(200, words, words.say(title), body.toString());
    }

    /** What was to be done while it went on is not asked of anybody once it is over. */
    private static boolean advised(Incident incident) {
        return !incident.over() || incident.verdict().rule() == RuleId.R25;
    }

    static Response aboutWatch(Watch watch, Contact contact) {
        Words words = Words.of(contact.language());
        return page(200, words, watch.brand(), paragraph(words.say("tap.nothing")));
    }

    /** @param confirmed whether somebody said already that it arrived */
    static Response rehearsal(Words words, Fact asks, boolean confirmed) {
        String act = confirmed
                ? paragraph(words.say("rehearsal.done"))
                : "<form method=\"post\"><button name=\"act\" value=\"" + Rehearsing.ARRIVED + "\">"
                        + Html.escape(words.say("rehearsal.arrived")) + "</button></form>";
        return page(200, words, words.say("rehearsal.title"), paragraph(words.say(asks)) + act);
    }

    static Response gone(Words words) {
        return page(404, words, words.say("tap.gone.title"), paragraph(words.say("tap.gone")));
    }

    static Response refused(int status, Words words, String reason) {
        return page(status, words, words.say("tap.refused.title"), paragraph(reason));
    }

    private static Response page(int status, Words words, String title, String body) {
        String html = "<!doctype html><html lang=\"" + words.language().tag() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + Html.escape(title) + "</title><style>" + STYLE
                + "</style></head><body><main><h1>" + Html.escape(title) + "</h1>" + body + "<p><a href=\"/\">"
                + Html.escape(words.say("tap.all")) + "</a></p></main></body></html>";
        return Response.html(status, html).with("content-security-policy", POLICY);
    }

    private static Fact state(State state) {
        return switch (state) {
            case Open open -> Fact.of("tap.open");
            case Acknowledged had ->
                Fact.of("tap.acknowledged").with("who", had.by()).with("at", had.at());
            case Snoozed sleeps ->
                Fact.of("tap.snoozed").with("who", sleeps.by()).with("until", sleeps.until());
            case Over over
            when over.how() == State.Ending.CALM -> Fact.of("tap.over.calm").with("at", over.at());
            case Over over -> Fact.of("tap.over").with("who", over.by()).with("at", over.at());
        };
    }

    /** Our own post in its words, and where it can be deleted. */
    private static String own(Mention post, Words words) {
        String quoted = paragraph(words.say(Fact.of("tap.own").with("post", "“" + post.text() + "”")));
        return post.url()
                .map(URI::toString)
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .map(url -> quoted + "<p><a rel=\"noopener noreferrer\" href=\"" + Html.escape(url) + "\">"
                        + Html.escape(words.say("tap.own.open")) + "</a></p>")
                .orElse(quoted);
    }

    /** What is not zero. */
    private static Optional<String> numbers(Incident incident, Words words) {
        Size size = incident.size();
        List<String> numbers = new ArrayList<>();
        if (size.lastHour() > 0) {
            long usual = Math.round(size.usualHour());
            numbers.add(words.say(Fact.of(usual == 0 ? "tap.hour.none" : "tap.hour")
                    .with("posts", List.of(size.partlyRead().said("tap.posts", size.lastHour())))
                    .with("usual", usual)));
        }
        if (size.criticalAuthors() > 0) {
            numbers.add(words.say(Fact.of("tap.people").with("n", size.criticalAuthors())));
        }
        if (size.press() > 0) {
            numbers.add(words.say(Fact.of("tap.press").with("n", size.press())));
        }
        String read = size.partlyRead()
                .sentence()
                .map(words::say)
                .map(said -> " " + said)
                .orElse("");
        return numbers.isEmpty() ? Optional.empty() : Optional.of(words.list(numbers) + "." + read);
    }

    /** When it is over: what has to happen, where calm counts are not enough, or else a forecast that is not past. */
    private static Optional<Fact> end(Incident incident, RuleText rule, Instant now) {
        if (incident.over()) {
            return Optional.empty();
        }
        if (CaseFlags.closedByPerson(
                incident.verdict().type(), incident.verdict().flags())) {
            return Optional.of(Fact.of("tap.end").with("close", rule.close()));
        }
        return incident.forecasts()
                .latest()
                .filter(forecast -> forecast.calmByP50().isAfter(now))
                .map(forecast -> Fact.of("tap.forecast")
                        .with("early", forecast.calmByP10().isAfter(now) ? forecast.calmByP10() : now)
                        .with("late", forecast.calmByP90()));
    }

    private static String buttons(
            Incident incident, List<Incident> others, List<Story> stories, Words words, Instant now) {
        Set<Act> offers = Offers.of(incident, now);
        String first = Offers.inMessages(incident, now).stream()
                .map(act -> button(act, words.say(Offers.word(act))))
                .collect(Collectors.joining());
        String undo = incident.undoable()
                .filter(any -> offers.contains(Act.UNDO))
                .map(act -> button(Act.UNDO, words.say(Fact.of("tap.undoes").with("act", act.act()))))
                .orElse("");
        String form = incident.over() ? undo : first + undo + more(incident, offers, others, stories, words);
        return form.isEmpty() ? "" : "<form method=\"post\">" + form + "</form>";
    }

    /** What is rarely wanted in the night does not stand in the way. */
    private static String more(
            Incident incident, Set<Act> offers, List<Incident> others, List<Story> stories, Words words) {
        Level level = incident.level();
        StringBuilder buttons = new StringBuilder();
        if (offers.contains(Act.RAISE)) {
            buttons.append(button(Act.RAISE, words.say(Fact.of("tap.raise").with("level", level.next()))));
        }
        if (offers.contains(Act.LOWER)) {
            buttons.append(button(Act.LOWER, words.say(Fact.of("tap.lower").with("level", level.lower()))));
        }
        if (!others.isEmpty() && incident.origin().ownPost().isEmpty()) {
            List<String> options = others.stream()
                    .map(other -> option(other.id().value(), words.say(other.title())))
                    .toList();
            buttons.append(choice(Act.MERGE, "into", options, words.say("tap.merge")));
        }
        if (stories.size() > 1) {
            List<String> options = stories.stream()
                    .map(story -> option(story.id().value(), story.headline()))
                    .toList();
            buttons.append(choice(Act.SPLIT, "story", options, words.say("tap.split")));
        }
        return buttons.isEmpty()
                ? ""
                : "<details><summary>" + Html.escape(words.say("tap.more")) + "</summary>" + buttons + "</details>";
    }

    private static String button(Act act, String word) {
        return button(act.verb(), word);
    }

    private static String button(String verb, String word) {
        return "<button name=\"act\" value=\"" + verb + "\">" + Html.escape(word) + "</button>";
    }

    private static String worth(Woken woken, Incident incident, Words words) {
        String said = woken.rating(incident)
                .map(rating -> paragraph(words.say(rating.worth() ? "tap.worth.said" : "tap.worth.saidNo")))
                .orElse("");
        return "<form method=\"post\">"
                + paragraph(words.say(Fact.of("tap.worth.question").with("at", woken.at())))
                + said
                + button(WORTH, words.say("tap.worth.yes"))
                + button(NOT_WORTH, words.say("tap.worth.no"))
                + "</form>";
    }

    /** In a form of its own: whether to ask this contact is no matter of one incident. */
    private static String pauses(Contact contact, Words words, Instant now) {
        Optional<Instant> until = contact.pausedUntil().filter(now::isBefore);
        String form = until.map(at -> paragraph(words.say(Fact.of("tap.paused").with("until", at)))
                        + button(Pausing.RESUME.verb(), words.say("tap.resume")))
                .orElseGet(() -> button(Pausing.NOT_TONIGHT.verb(), words.say("tap.not-tonight"))
                        + "<details><summary>" + Html.escape(words.say("tap.away")) + "</summary><label>"
                        + Html.escape(words.say("tap.away.until"))
                        + " <input type=\"date\" name=\"until\"></label>"
                        + button(Pausing.AWAY.verb(), words.say("tap.away.do")) + "</details>");
        return "<form method=\"post\">" + form + "</form>";
    }

    private static String choice(Act act, String name, List<String> options, String word) {
        return "<select name=\"" + name + "\" aria-label=\"" + Html.escape(word) + "\">" + String.join("", options)
                + "</select>" + button(act, word);
    }

    private static String option(String value, String text) {
        return "<option value=\"" + Html.escape(value) + "\">" + Html.escape(text) + "</option>";
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
}
