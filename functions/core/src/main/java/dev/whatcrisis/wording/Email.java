// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.wording.Words.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    static Message of(Facts facts) {
        return new Message(subject(facts), new Email(facts).body());
    }

    /** {@code [Squall] Acme - refund - probably over by 18h - nothing to do tonight}, ASCII, under 100 characters. */
    static String subject(Facts facts) {
        String level = "[" + facts.words().level(facts) + "]";
        String brand = PlainText.cut(facts.brand(), SUBJECT_BRAND);
        Stream<String> topic =
                facts.actionable() || facts.reason() == Reason.OVER ? facts.topic().stream() : Stream.empty();
        Stream<String> rest = Stream.concat(topic, facts.words().outlook(facts).stream());
        String subject = Stream.concat(Stream.of(level + " " + brand), rest).collect(Collectors.joining(" - "));
        return PlainText.cut(PlainText.ascii(subject), SUBJECT);
    }

    private String body() {
        switch (facts.reason()) {
            case TEST -> part(words.test() + ".");
            case BLIND -> blind();
            case OVER -> over();
            default -> news();
        }
        part(words.links(facts));
        facts.incident()
                .filter(i -> full())
                .ifPresent(i -> part(words.evidence(i.verdict().rule())));
        part(words.whyYou(facts));
        return String.join("\n\n", parts) + "\n";
    }

    private boolean full() {
        return switch (facts.reason()) {
            case CALM_MAIL, TEST, BLIND, OVER, STORE_FULL, STORE_COPY -> false;
            default -> !facts.calm();
        };
    }

    private void news() {
        if (facts.calm()) {
            parts.addAll(words.calmMail(facts));
        } else {
            eleven();
        }
    }

    private void eleven() {
        part(Stream.concat(Stream.of(words.sentence(facts)), notes()).toList());
        section(Heading.DO, words.dos(facts));
        section(Heading.DONT, words.donts(facts));
        part(numbers());
        section(Heading.FORECAST, words.forecast(facts));
        facts.briefing().trackRecord().ifPresent(r -> part(r.sentence()));
        posts();
        facts.briefing().draft().ifPresent(d -> part(words.draft(d)));
        section(Heading.WOULD_CHANGE, words.wouldChange(facts));
    }

    private Stream<String> notes() {
        return Stream.of(
                        facts.reason() == Reason.ESCALATION
                                ? Optional.of(words.nobodyHasIt(facts))
                                : Optional.<String>empty(),
                        facts.budgetSpent() ? Optional.of(words.budgetSpent()) : Optional.<String>empty())
                .flatMap(Optional::stream);
    }

    private List<String> numbers() {
        List<String> lines = new ArrayList<>();
        lines.add(words.heading(Heading.NUMBERS));
        lines.addAll(words.numbers(facts));
        if (!facts.briefing().last24Hours().isEmpty()) {
            lines.add("24 h " + Blocks.of(facts.briefing().last24Hours()));
        }
        facts.briefing().sameHourLastWeek().ifPresent(posts -> lines.add(words.sameHourLastWeek(posts)));
        return lines;
    }

    private void posts() {
        List<String> lines = new ArrayList<>();
        facts.briefing().samples().stream()
                .limit(MAX_POINTS)
                .forEach(post -> lines.add("- " + PlainText.quote(post, QUOTE)));
        facts.briefing().loudest().ifPresent(l -> lines.add(words.loudest(l)));
        facts.briefing().firstPost().ifPresent(post -> lines.add(words.firstPost(PlainText.quote(post, QUOTE))));
        if (!lines.isEmpty()) {
            lines.add(0, words.heading(Heading.POSTS));
            part(lines);
        }
    }

    private void blind() {
        part(words.sentence(facts));
        facts.briefing()
                .blindness()
                .ifPresent(b ->
                        part(words.silent(facts.silent(b), facts.silentMinutes(b)) + ". " + words.notCalmJustBlind()));
        part(words.verb(facts));
    }

    private void over() {
        part(words.sentence(facts));
        List<String> lines = new ArrayList<>();
        facts.incident().map(Incident::peak).ifPresent(peak -> lines.add(words.peak(peak.posts()) + "."));
        facts.briefing().halfLife().ifPresent(half -> lines.add(words.halfLife(half) + "."));
        lines.add(words.verb(facts));
        part(lines);
    }

    private void section(Heading heading, List<String> points) {
        if (!points.isEmpty()) {
            part(Stream.concat(
                            Stream.of(words.heading(heading)),
                            points.stream().limit(MAX_POINTS).map(point -> "- " + point))
                    .toList());
        }
    }

    private void part(List<String> lines) {
        parts.add(String.join("\n", lines));
    }

    private void part(String line) {
        parts.add(line);
    }
}
