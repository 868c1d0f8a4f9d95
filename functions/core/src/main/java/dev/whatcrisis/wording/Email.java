// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One e-mail in plain text, in eleven parts of fixed order that fit one phone screen; and the calm mail to a boss. */
final class Email {
    static final int SUBJECT = 99;
    static final int QUOTE = 90;

    private static final int MAX_POINTS = 3;
    private static final int SUBJECT_BRAND = 24;

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
        return new Message(subject(facts), new Email(facts).body());
    }

    /** {@code [Squall] Acme - refund - probably over by 18h - nothing to do tonight}, ASCII, under 100 characters. */
    static String subject(Facts facts) {
        Words words = facts.words();
        String level = "[" + words.say(Opening.word(facts)) + "]";
        String brand = HarmlessText.cut(facts.brand(), SUBJECT_BRAND);
        Stream<String> topic =
                facts.actionable() || facts.reason() == Reason.OVER ? facts.topic().stream() : Stream.empty();
        Stream<String> rest = Stream.concat(topic, words.say(Outlook.of(facts)).stream());
        String subject = Stream.concat(Stream.of(level + " " + brand), rest).collect(Collectors.joining(" - "));
        return Wording.subject(subject);
    }

    private String body() {
        switch (facts.reason()) {
            case TEST -> part(words.say("mail.test"));
            case BLIND -> blind();
            case OVER -> over();
            default -> news();
        }
        boolean acts = facts.actionable() && !facts.calm();
        part(List.of(acts ? words.say(buttons()) : words.say("mail.link"), facts.url()));
        facts.incident()
                .filter(i -> full() && i.verdict().riskNotThroughUs().isEmpty())
                .ifPresent(i -> part(words.say(evidence(i))));
        part(words.say(WhyYou.of(facts)));
        return String.join("\n\n", parts) + "\n";
    }

    /** As the page behind the link calls them. */
    private Fact buttons() {
        return Fact.of("mail.links")
                .with("acknowledge", words.say("tap.acknowledge"))
                .with("snooze", words.say("tap.snooze"))
                .with("notUs", words.say("tap.not-us"));
    }

    private boolean full() {
        return switch (facts.reason()) {
            case CALM_MAIL, TEST, BLIND, OVER, STORE_FULL, STORE_COPY -> false;
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
        String verdict = Stream.concat(Stream.of(words.say(level())), judgement.reason().stream())
                .collect(Collectors.joining(" "));
        part(Stream.concat(Stream.of(verdict), notes().map(words::say)).toList());
        section(Heading.DO, judgement.dos());
        section(Heading.DONT, judgement.donts());
        part(numbers());
        section(Heading.FORECAST, words.say(forecast()));
        facts.briefing().trackRecord().ifPresent(r -> part(r.sentence()));
        posts();
        facts.briefing()
                .draft()
                .ifPresent(d -> part(List.of(words.say(Fact.of("mail.draft").with("form", d.form())), d.text())));
        section(Heading.WOULD_CHANGE, judgement.wouldChange());
    }

    private Fact level() {
        return facts.level() == Level.WHAT_CRISIS && facts.grave()
                ? Fact.of("mail.grave")
                : Fact.code("mail.level", facts.level());
    }

    private Stream<Fact> notes() {
        Stream<Fact> escalation = facts.reason() == Reason.ESCALATION ? Stream.of(facts.nobodyHasIt()) : Stream.empty();
        Stream<Fact> budget = facts.budgetSpent() ? Stream.of(Fact.of("brief.budgetSpent")) : Stream.empty();
        return Stream.concat(escalation, budget);
    }

    private List<String> numbers() {
        List<String> lines = new ArrayList<>();
        lines.add(heading(Heading.NUMBERS));
        facts.incident().ifPresent(incident -> lines.addAll(new Numbers(words).of(incident)));
        if (!facts.briefing().last24Hours().isEmpty()) {
            String blocks = Blocks.of(facts.briefing().last24Hours());
            lines.add(words.say(Fact.of("mail.day").with("blocks", blocks)));
        }
        facts.briefing()
                .sameHourLastWeek()
                .ifPresent(posts -> lines.add(words.say(Numbers.orNone("mail.weekAgo", "mail.weekAgo.none", posts))));
        return lines;
    }

    private List<Fact> forecast() {
        return facts.forecast()
                .map(forecast -> List.of(over(forecast), Fact.of("mail.night")))
                .orElse(List.of(Fact.of("mail.early")));
    }

    private static Fact over(Forecast forecast) {
        return Fact.of("mail.overBy")
                .with("at", forecast.calmByP50())
                .with("early", forecast.calmByP10())
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
        part(words.say(end()));
        List<String> lines = new ArrayList<>();
        facts.incident()
                .map(incident -> incident.size().peak())
                .ifPresent(peak -> lines.add(words.say(Fact.of("mail.peak").with("n", peak.posts()))));
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
        if (facts.flags().contains(Flag.OWN_LIVE)) {
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
