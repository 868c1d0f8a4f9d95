// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Offers;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One e-mail in plain text, in eleven parts of fixed order that fit one phone screen; and the calm mail to a boss. */
final class Email {
    static final int QUOTE = 90;

    private static final int MAX_POINTS = 3;

    private final Facts facts;
    private final Words words;
    private final List<String> parts = new ArrayList<>();

    private Email(Facts facts) {
        this.facts = facts;
        this.words = facts.words();
    }

    /** The parts that have a heading. */
    private enum Heading {
        DO,
        DONT,
        NUMBERS,
        FORECAST,
        POSTS,
        WOULD_CHANGE
    }

    static Message of(Facts facts) {
        return new Message(Subject.of(facts), new Email(facts).body(), facts.offers());
    }

    private String body() {
        switch (facts.reason()) {
            case TEST -> part(words.say("mail.test"));
            case BLIND -> blind();
            case OVER -> over();
            default -> news();
        }
        part(List.of(words.say(facts.offers().isEmpty() ? Fact.of("mail.link") : buttons()), facts.url()));
        facts.incident()
                .filter(i -> full() && i.verdict().riskNotThroughUs().isEmpty())
                .ifPresent(i -> part(words.say(evidence(i))));
        part(List.of(words.say(WhyYou.of(facts)), words.say(zone())));
        return String.join("\n\n", parts) + "\n";
    }

    private Fact zone() {
        return Fact.of("mail.zone")
                .with("zone", facts.planned().contact().zone().getId());
    }

    /** As the page behind the link calls them. */
    private Fact buttons() {
        return Fact.of("mail.links")
                .with(
                        "acts",
                        facts.offers().stream()
                                .map(act -> words.say(Offers.word(act)))
                                .collect(Collectors.joining(" / ")));
    }

    private boolean full() {
        return switch (facts.reason()) {
            case CALM_MAIL, TEST, BLIND, OVER, STORE_FULL, STORE_COPY, REPLIES, ROTA, REHEARSAL, REPORT -> false;
            default -> !facts.calm();
        };
    }

    private static Fact evidence(Incident incident) {
        return Fact.of("mail.evidence")
                .with("case", PublishedCase.of(incident.verdict().rule()));
    }

    private void news() {
        if (facts.calm()) {
            part(new CalmMail(facts).lines());
        } else {
            eleven();
        }
    }

    private void eleven() {
        EmailVerdict judgement = new EmailVerdict(facts);
        facts.quietSince()
                .ifPresent(since -> part(
                        words.say(Fact.of("mail.quiet").with("since", since).with("left", List.of(facts.left())))));
        part(opening(judgement));
        done();
        section(Heading.DO, judgement.dos());
        section(Heading.DONT, judgement.donts());
        numbers();
        section(Heading.FORECAST, judgement.end().map(List::of).orElseGet(() -> words.say(forecast())));
        facts.trackRecord().ifPresent(r -> part(r.sentence()));
        posts();
        facts.briefing()
                .draft()
                .ifPresent(d -> part(List.of(words.say(Fact.of("mail.draft").with("form", d.form())), d.text())));
        section(Heading.WOULD_CHANGE, judgement.wouldChange());
        List<String> unconfirmed = facts.unconfirmed().map(words::say).toList();
        if (!unconfirmed.isEmpty()) {
            part(unconfirmed);
        }
    }

    /** What the team did already, so that nobody does it again. */
    private void done() {
        List<Fact> steps = facts.briefing().steps().facts();
        if (!steps.isEmpty()) {
            part(words.say(Fact.of("mail.done").with("parts", List.of(Fact.clauses(steps)))));
        }
    }

    /** What happened, how large it is, and why it is judged so. */
    private List<String> opening(EmailVerdict judgement) {
        Optional<WhatHappened> happened = facts.incident().map(incident -> new WhatHappened(facts, incident));
        List<String> lines = new ArrayList<>(happened.map(WhatHappened::lines).orElse(List.of()));
        String judged = Stream.concat(
                        happened.flatMap(WhatHappened::level).map(words::say).stream(), judgement.reason().stream())
                .collect(Collectors.joining(" "));
        if (!judged.isEmpty()) {
            lines.add(judged);
        }
        notes().map(words::say).forEach(lines::add);
        return lines;
    }

    private Stream<Fact> notes() {
        Stream<Fact> escalation = facts.reason() == Reason.ESCALATION ? Stream.of(facts.nobodyHasIt()) : Stream.empty();
        Stream<Fact> budget = facts.budgetSpent() ? Stream.of(Fact.of("brief.budgetSpent")) : Stream.empty();
        return Stream.of(escalation, budget, PauseNote.inEmail(facts).stream()).flatMap(notes -> notes);
    }

    private void numbers() {
        List<String> lines = new ArrayList<>();
        facts.incident().ifPresent(incident -> lines.addAll(new Numbers(words).of(incident)));
        if (facts.briefing().last24Hours().stream().anyMatch(posts -> posts > 0)) {
            String blocks = Blocks.of(facts.briefing().last24Hours());
            lines.add(words.say(Fact.of("mail.day").with("blocks", blocks)));
        }
        facts.briefing().sameHourLastWeek().stream()
                .filter(any -> !lines.isEmpty())
                .findFirst()
                .ifPresent(posts -> lines.add(words.say(Numbers.orNone("mail.weekAgo", "mail.weekAgo.none", posts))));
        if (!lines.isEmpty()) {
            lines.addFirst(heading(Heading.NUMBERS));
            part(lines);
        }
    }

    private List<Fact> forecast() {
        return facts.forecast()
                .map(forecast ->
                        Stream.concat(Stream.of(over(forecast)), night()).toList())
                .orElseGet(() -> List.of(Fact.of(facts.longerThanForecast() ? "mail.late" : "mail.early")));
    }

    /** By day nobody takes a quiet night for the end. */
    private Stream<Fact> night() {
        return facts.towardsNight() ? Stream.of(Fact.of("mail.night")) : Stream.empty();
    }

    private Fact over(Forecast forecast) {
        return Fact.of("mail.overBy")
                .with("at", forecast.calmByP50())
                .with("early", facts.early(forecast))
                .with("late", forecast.calmByP90());
    }

    private void posts() {
        List<String> lines = new ArrayList<>();
        facts.briefing().samples().stream()
                .limit(MAX_POINTS)
                .forEach(post -> lines.add("- " + HarmlessText.quote(post, QUOTE)));
        facts.briefing().loudest().ifPresent(l -> lines.add(words.say(loudest(l))));
        facts.briefing()
                .firstPost()
                .filter(any -> facts.ownPost().isEmpty())
                .ifPresent(post ->
                        lines.add(words.say(Fact.of("mail.first").with("post", HarmlessText.quote(post, QUOTE)))));
        if (!lines.isEmpty()) {
            lines.addFirst(heading(Heading.POSTS));
            part(lines);
        }
    }

    private static Fact loudest(Briefing.Loudest loudest) {
        long followers = loudest.followers().orElse(0);
        Fact fact = Fact.of(followers > 0 ? "mail.loudest.followers" : "mail.loudest")
                .with("name", HarmlessText.quote(loudest.name(), QUOTE));
        return followers > 0 ? fact.with("n", followers) : fact;
    }

    private void blind() {
        part(words.say(
                Fact.of("mail.blind").with("brand", facts.briefing().watch().brand())));
        facts.briefing()
                .blindness()
                .map(blindness -> Silence.of(blindness, facts.briefing().now()))
                .ifPresent(silence -> part(words.say(silence.inEmail(words))));
        part(words.say(Deed.of(facts)));
    }

    private void over() {
        part(Stream.concat(
                        facts.incident().map(incident -> new WhatHappened(facts, incident).sentence()).stream(),
                        Stream.of(words.say(end())))
                .toList());
        List<String> lines = new ArrayList<>();
        facts.incident()
                .map(Incident::size)
                .filter(size -> size.peak().posts() > 0)
                .ifPresent(size -> {
                    lines.add(
                            words.say(Fact.of("mail.peak").with("n", size.peak().posts())));
                    size.partlyRead().sentence().map(words::say).ifPresent(lines::add);
                });
        facts.briefing()
                .halfLife()
                .ifPresent(half -> lines.add(words.say(Facts.halfLife(Fact.of("mail.halfLife"), half))));
        lines.add(words.say(Deed.of(facts)));
        part(lines);
    }

    private Fact end() {
        if (facts.notUs()) {
            return Fact.of("mail.over.notUs");
        }
        if (facts.fine()) {
            return Fact.of("mail.over.nobody");
        }
        if (facts.toDelete()) {
            return Fact.of("mail.over.live");
        }
        return Fact.of(facts.briefing().peopleToAnswer() > 0 ? "mail.over" : "mail.over.nobody");
    }

    private void section(Heading heading, List<String> points) {
        if (!points.isEmpty()) {
            part(Stream.concat(
                            Stream.of(heading(heading)),
                            points.stream().limit(MAX_POINTS).map(point -> "- " + point))
                    .toList());
        }
    }

    private String heading(Heading heading) {
        return words.say(Fact.code("mail.heading", heading));
    }

    private void part(List<String> lines) {
        parts.add(String.join("\n", lines));
    }

    private void part(String line) {
        parts.add(line);
    }
}
