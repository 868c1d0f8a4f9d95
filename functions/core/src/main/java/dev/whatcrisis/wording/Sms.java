// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Headline;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One SMS: level or danger, time, brand, what happened, one verb, how much, until when, base rate, link, in that order. What
 * does not fit is dropped piece by piece; level, time, verb and link never are.
 */
final class Sms {
    /** Septets of one message, and of each segment of a longer one. */
    static final int SINGLE = 160;

    static final int SEGMENT = 153;

    /** Up to this length of the domain everything fits in one message. */
    static final int SHORT_DOMAIN = 14;

    static final int SHORT_BRAND = 12;

    /** Characters of our own post: its first words. */
    private static final int FIRST_WORDS = 24;

    /** What is dropped, in this order. */
    private enum Drop {
        BASE_RATE,
        TOPIC,
        PRESS,
        INTERVAL,
        BRAND,
        OVERNIGHT,
        FORECAST,
        NUMBER,
        TOLD,
        UNVERIFIED,
        NOTE,
        HAPPENED
    }

    private final Facts facts;
    private final Words words;
    private final Set<Drop> dropped = EnumSet.noneOf(Drop.class);

    private Sms(Facts facts) {
        this.facts = facts;
        this.words = facts.words();
    }

    static String of(Facts facts) {
        if (Gsm7.septets(facts.link()) > SEGMENT || !Gsm7.covers(facts.link())) {
            throw new IllegalArgumentException("the link \"" + facts.link()
                    + "\" does not fit an SMS: use a domain of at most 120 plain characters");
        }
        Sms sms = new Sms(facts);
        int limit = limit(facts.link());
        for (Drop next : Drop.values()) {
            if (Gsm7.septets(sms.text()) <= limit) {
                break;
            }
            sms.dropped.add(next);
        }
        return sms.text() + " " + facts.link();
    }

    /** Everything there is to say, for means without a limit; without the link. */
    static String unlimited(Facts facts) {
        return new Sms(facts).text();
    }

    /** Septets for all but the link and the space before it. */
    static int limit(String link) {
        String domain = link.contains("/") ? link.substring(0, link.indexOf('/')) : link;
        return domain.length() <= SHORT_DOMAIN ? SINGLE - 1 - Gsm7.septets(link) : SEGMENT - 1;
    }

    private String text() {
        String text = Stream.concat(Stream.of(head() + details()), sentences().stream())
                .collect(Collectors.joining(" "));
        return Gsm7.fold(text);
    }

    private String head() {
        String brand = keeps(Drop.BRAND) ? facts.brand() : shorten(facts.brand());
        return words.say(Fact.of("sms.head")
                .with("level", words.say(Opening.word(facts)).toUpperCase(Locale.ROOT))
                .with("at", facts.briefing().now())
                .with("brand", brand));
    }

    private static String shorten(String brand) {
        return brand.length() <= SHORT_BRAND
                ? brand
                : brand.substring(0, SHORT_BRAND).strip();
    }

    private String details() {
        List<String> details = new ArrayList<>();
        switch (facts.reason()) {
            case BLIND -> facts.briefing().blindness().ifPresent(b -> add(details, Drop.NUMBER, silence(b)));
            case TEST -> details.add(words.say("sms.test"));
            case WORTH_IT, REPLIES, ROTA, REHEARSAL, REPORT -> {}
            case OVER -> facts.incident().ifPresent(i -> over(i, details));
            default -> facts.incident().ifPresent(i -> going(i, details));
        }
        return details.isEmpty() ? "." : ": " + String.join(", ", details) + ".";
    }

    private Fact silence(Briefing.Blindness blindness) {
        Silence silence = Silence.of(blindness, facts.briefing().now());
        return (keeps(Drop.TOPIC) ? silence : silence.unnamed()).inSms(words);
    }

    private void over(Incident incident, List<String> details) {
        if (keeps(Drop.HAPPENED)) {
            details.add(words.say(Headline.happened(incident)) + inBrackets());
        }
        int peak = incident.size().peak().posts();
        if (peak > 0) {
            add(details, Drop.NUMBER, incident.size().partlyRead().said("sms.peak", peak));
        }
        facts.briefing()
                .halfLife()
                .ifPresent(half -> add(details, Drop.INTERVAL, Facts.halfLife(Fact.of("sms.halfLife"), half)));
    }

    private void going(Incident incident, List<String> details) {
        if (facts.reason() == Reason.BRIEF) {
            add(details, Drop.OVERNIGHT, Fact.of("sms.overnight"));
        }
        if (facts.risk().isPresent()) {
            atRisk(incident, details);
        } else if (keeps(Drop.HAPPENED)) {
            details.add(words.say(Headline.happened(incident)) + inBrackets());
        }
        if (facts.flags().contains(Flag.OWN_LIVE)) {
            details.add(words.say("sms.stillUp"));
        }
    }

    /** The danger itself is the first word. */
    private void atRisk(Incident incident, List<String> details) {
        Perils perils = incident.judgement().perils().orElse(Perils.NONE);
        if (perils.people() > 1) {
            add(details, Drop.TOLD, Fact.of("sms.told").with("n", perils.people()));
        }
        List<Fact> harms = Headline.harms(incident);
        if (!harms.isEmpty()) {
            add(details, Drop.HAPPENED, Fact.row(harms));
        }
        if (perils.shown()) {
            add(details, Drop.PRESS, Fact.of("sms.shown"));
        }
        add(details, Drop.UNVERIFIED, Fact.of("sms.unverified"));
    }

    /** The first words of our own post, or else one word of those who write. */
    private String inBrackets() {
        return facts.ownPost()
                .map(post -> HarmlessText.quote(post, FIRST_WORDS))
                .or(() -> facts.topic().map(word -> "\"" + word + "\""))
                .filter(any -> keeps(Drop.TOPIC))
                .map(text -> " (" + text + ")")
                .orElse("");
    }

    private Optional<String> numbers() {
        List<String> numbers = new ArrayList<>();
        facts.incident().filter(any -> going()).ifPresent(incident -> {
            if (incident.size().lastHour() > 0) {
                add(numbers, Drop.NUMBER, perHour(incident.size()));
            }
            if (incident.size().press() > 0) {
                add(
                        numbers,
                        Drop.PRESS,
                        Fact.of("sms.press").with("n", incident.size().press()));
            }
        });
        return numbers.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", numbers) + ".");
    }

    private boolean going() {
        return switch (facts.reason()) {
            case BLIND, OVER, WORTH_IT, TEST, STORE_FULL, STORE_COPY, REPLIES, ROTA, REHEARSAL, REPORT -> false;
            default -> true;
        };
    }

    private Fact perHour(Size size) {
        Fact perHour = facts.timesUsual()
                .map(times -> Fact.of("sms.perHour.times").with("times", times))
                .orElse(Fact.of("sms.perHour"));
        return size.partlyRead().said(perHour, size.lastHour());
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (facts.reason() == Reason.ESCALATION) {
            add(sentences, Drop.NOTE, facts.nobodyHasIt());
        }
        if (facts.budgetSpent()) {
            sentences.add(words.say("brief.budgetSpent"));
        }
        PauseNote.inSms(facts).ifPresent(note -> add(sentences, Drop.NOTE, note));
        if (facts.reason() == Reason.BLIND) {
            add(sentences, Drop.NOTE, Fact.of("sms.blind"));
        }
        sentences.add(words.say(Deed.of(facts)));
        numbers().ifPresent(sentences::add);
        if (going()) {
            outlook(sentences);
        }
        return sentences;
    }

    private void outlook(List<String> sentences) {
        facts.forecast().ifPresent(f -> add(sentences, Drop.FORECAST, overBy(f)));
        facts.trackRecord()
                .filter(record -> record.of() > 0)
                .ifPresent(record -> add(sentences, Drop.BASE_RATE, record(record)));
    }

    private Fact overBy(Forecast forecast) {
        Fact by = Fact.of(keeps(Drop.INTERVAL) ? "sms.overBy.interval" : "sms.overBy")
                .with("at", forecast.calmByP50());
        return keeps(Drop.INTERVAL) ? by.with("early", facts.early(forecast)).with("late", forecast.calmByP90()) : by;
    }

    private static Fact record(Briefing.TrackRecord record) {
        return Fact.of("sms.record")
                .with("over", record.over())
                .with("of", record.of())
                .with("hours", record.within().toHours());
    }

    private void add(List<String> parts, Drop as, Fact part) {
        if (keeps(as)) {
            parts.add(words.say(part));
        }
    }

    private boolean keeps(Drop part) {
        return !dropped.contains(part);
    }
}
