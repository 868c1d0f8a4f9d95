// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.wording.Briefing;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Briefings for tests: everything that can be known is known, so that messages are as long as they get. */
public final class Briefings {
    public static final Instant NIGHT = Desk.at("2026-03-10T23:41");

    private Briefings() {}

    public static Briefing full(String brand, String headline, Level level, RuleId rule, Set<Flag> flags) {
        Incident plain = Incidents.open(level, flags, Incidents.SLEEP, NIGHT.minusSeconds(7200));
        return full(brand, with(plain, headline, rule));
    }

    public static Briefing full(String brand, Incident incident) {
        Watch watch = Watch.of(new WatchId("acme"), brand, Desk.PARIS, List.of(), NIGHT);
        return new Briefing(
                watch,
                Optional.of(incident),
                NIGHT,
                Collections.nCopies(24, 7),
                OptionalInt.of(5),
                Optional.of(new Briefing.TrackRecord(
                        9, 10, Duration.ofHours(36), "9 of your last 10 incidents were over within 36 h.")),
                List.of("They never paid me back, see https://evil.example/x?a=1", "@acme what now", "third"),
                Optional.of(new Briefing.Loudest("@somebody", OptionalLong.of(120_000))),
                Optional.of("the very first post"),
                Optional.of(new Briefing.Draft("K3", "We have seen it.")),
                1234,
                2,
                Optional.empty(),
                Optional.of(Duration.ofMinutes(130)),
                Optional.empty(),
                OwnSteps.NONE);
    }

    public static Incident with(Incident i, String headline, RuleId rule) {
        Verdict v = i.verdict();
        Verdict ruled = new Verdict(
                v.level(),
                rule,
                v.type(),
                v.actions(),
                v.flags(),
                v.waking(),
                v.skeletons(),
                v.repeats(),
                v.reason(),
                v.wouldChange());
        Forecast forecast = new Forecast(
                NIGHT,
                NIGHT.plus(Duration.ofHours(20)),
                NIGHT.plus(Duration.ofHours(30)),
                NIGHT.plus(Duration.ofHours(70)),
                0.4,
                0.1,
                Fact.plain("like others"));
        Judgement known = i.judgement();
        Size size = i.size();
        return i.withHeadline(headline)
                .withJudgement(new Judgement(known.level(), known.highest(), ruled, known.calledLevels()))
                .withSize(new Size(
                        size.peak(), size.posts(), 123_456, 1.0, size.criticalAuthors(), 1_234, size.platforms()))
                .withForecasts(new Forecasts(i.forecasts().first(), Optional.of(forecast)));
    }

    public static Planned planned(
            Means means, Alert.Reason reason, Language language, Briefing briefing, boolean urgent) {
        Contact contact = speaking(language);
        Said said = briefing.incident()
                .map(i -> new Said(i.level(), i.verdict().flags(), urgent))
                .orElse(Said.NOTHING);
        return Planned.of("acme-1", contact, means, reason, said.key(), briefing.now(), said, true);
    }

    static Contact speaking(Language language) {
        Contact lea = Desk.LEA;
        return new Contact(
                lea.id(),
                lea.name(),
                lea.duty(),
                lea.phone(),
                lea.email(),
                lea.webhook(),
                lea.quietHours(),
                lea.zone(),
                language);
    }

    /** The same, told at another time. */
    public static Briefing at(Instant now, Briefing known) {
        return new Briefing(
                known.watch(),
                known.incident(),
                now,
                known.last24Hours(),
                known.sameHourLastWeek(),
                known.trackRecord(),
                known.samples(),
                known.loudest(),
                known.firstPost(),
                known.draft(),
                known.peopleToAnswer(),
                known.peopleTold(),
                known.blindness(),
                known.halfLife(),
                known.ownPostAt(),
                known.steps(),
                known.unconfirmed());
    }
}
