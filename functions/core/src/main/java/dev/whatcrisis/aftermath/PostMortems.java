// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.ForecastCheck;
import dev.whatcrisis.aftermath.PostMortem.Times;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.fade.Calm;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the first version of a post-mortem, from what was stored and nothing else. */
public final class PostMortems {
    private PostMortems() {}

    public static PostMortem write(CaseFile file, Instant now) {
        Incident incident = file.incident();
        Times times = times(file, now);
        List<PostMortem.Call> calls = Hindsight.of(file);
        Optional<ForecastCheck> forecast = incident.forecasts()
                .first()
                .filter(any -> !CaseFlags.closedByPerson(
                        incident.verdict().type(), incident.verdict().flags()))
                .map(f -> check(f, times.calm()));
        List<Woken> woken = woken(file);
        return new PostMortem(
                incident.id(),
                incident.watch(),
                now,
                incident.headline(),
                incident.judgement().highest(),
                incident.origin().firstPost(),
                incident.origin().ownPost(),
                incident.size().posts(),
                incident.size().criticalAuthors(),
                incident.size().platforms(),
                incident.size().press(),
                incident.size().peak(),
                HalfLife.of(file.counts(), incident.size().peak().hour()),
                times,
                calls,
                forecast,
                woken,
                Effects.of(file.followers(), incident.times().firstMentionAt(), now),
                LastingRisks.of(incident, times),
                Lessons.of(file, times, calls, forecast, woken),
                Optional.of(OwnAnswers.in(file)),
                incident.size().unread());
    }

    private static Times times(CaseFile file, Instant now) {
        Incident incident = file.incident();
        Instant over = incident.state() instanceof State.Over end ? end.at() : now;
        return new Times(
                incident.times().firstMentionAt(),
                incident.times().openedAt(),
                first(file.timeline(), Kind.ACKNOWLEDGED),
                first(file.timeline(), Kind.DELETED),
                Calm.byDay(file.watch().zone())
                        .first(file.counts(), incident.size().peak().hour()),
                over);
    }

    private static Optional<Instant> first(List<TimelineEntry> timeline, Kind kind) {
        return timeline.stream()
                .filter(e -> e.kind() == kind)
                .map(TimelineEntry::at)
                .min(Instant::compareTo);
    }

    private static ForecastCheck check(Forecast forecast, Optional<Instant> calm) {
        Optional<Boolean> hit = calm.map(at -> !at.isBefore(forecast.calmByP10()) && !at.isAfter(forecast.calmByP90()));
        return new ForecastCheck(
                forecast.at(), forecast.calmByP10(), forecast.calmByP50(), forecast.calmByP90(), calm, hit);
    }

    private static List<Woken> woken(CaseFile file) {
        Set<String> nights = nights(file);
        return file.alerts().stream()
                .filter(Alert::wakes)
                .flatMap(a -> sentAt(a).stream().map(at -> woken(file, a, at, nights)))
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
    }

    /** The first text of each night of each contact. */
    private static Set<String> nights(CaseFile file) {
        return dev.whatcrisis.alert.Woken.of(file.alerts(), file.roster()).stream()
                .map(dev.whatcrisis.alert.Woken::alert)
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> sentAt(Alert alert) {
        return alert.progress() instanceof Alert.Progress.Sent sent ? Optional.of(sent.at()) : Optional.empty();
    }

    /** Who has left the roster since keeps the role in which they were rung. */
    private static Woken woken(CaseFile file, Alert alert, Instant at, Set<String> nights) {
        Optional<Contact> contact = file.roster().find(alert.contact());
        Duty rungAs = alert.reason() == Alert.Reason.ESCALATION ? Duty.ON_CALL : Duty.AWAKE_FIRST;
        ZoneId zone = contact.map(Contact::zone).orElse(file.watch().zone());
        ZonedDateTime local = at.atZone(zone);
        String time = String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
        Optional<String> night = Optional.of(alert.id().value()).filter(nights::contains);
        return new Woken(contact.map(Contact::duty).orElse(rungAs), at, time, Optional.empty(), night);
    }

    static Duration length(Times times) {
        return Duration.between(times.firstMention(), times.calm().orElse(times.over()));
    }
}
