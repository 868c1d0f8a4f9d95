// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.CalledLevel;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.incident.Times;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A storm that is over: begins at 10:00 in Paris, peaks in its third hour, and whatever a test changes. */
final class Storms {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant BEGAN = Instant.parse("2026-03-10T09:00:00Z");
    static final Watch WATCH = Watch.of(new WatchId("acme"), "Acme", PARIS, List.of(), BEGAN);

    final List<CalledLevel> calls = new ArrayList<>();
    final List<TimelineEntry> timeline = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();
    final List<FollowerCount> followers = new ArrayList<>();
    final List<Mention> ownPosts = new ArrayList<>();
    Origin origin = new Origin(Optional.empty(), Optional.empty());
    int[] hours = {10, 40, 100, 60, 40, 30, 20, 10, 4, 3, 2, 2, 1, 1, 0, 0};
    Level highest = Level.STORM;
    CrisisType type = CrisisType.CAMPAIGN_BACKFIRE;
    Set<Flag> flags = Set.of();
    State.Ending ending = State.Ending.CALM;
    Optional<Forecast> forecast = Optional.empty();
    String headline = "refund delay";
    int posts = 323;

    static Instant hour(int index) {
        return BEGAN.plus(Duration.ofHours(index));
    }

    Storms called(int hour, Level level) {
        calls.add(new CalledLevel(hour(hour), level, RuleId.R08));
        return this;
    }

    Storms predicted(int early, int middle, int late) {
        forecast = Optional.of(
                new Forecast(BEGAN, hour(early), hour(middle), hour(late), 0.9, 0.1, Fact.plain("like others")));
        return this;
    }

    Storms rang(String contact, int hour, Alert.Reason reason, Flag... said) {
        alerts.add(new Alert(
                new AlertId(contact + hour),
                WATCH.id(),
                Optional.of("acme-1"),
                contact,
                Means.SMS,
                reason,
                true,
                new Said(Level.STORM, Set.of(said), true),
                new Message("", ""),
                hour(hour),
                new Alert.Progress.Sent(hour(hour))));
        return this;
    }

    Storms noted(int hour, Kind kind) {
        timeline.add(TimelineEntry.of(hour(hour), "lea", kind, Fact.plain("")));
        return this;
    }

    Incident incident() {
        Instant over = hour(48);
        Verdict verdict = new Verdict(
                highest,
                RuleId.R08,
                type,
                Set.of(),
                flags,
                new Waking(false, Waking.Basis.NEVER, Fact.plain("")),
                List.of(),
                Optional.empty(),
                Fact.plain("R08 because it did"),
                List.of());
        return new Incident(
                new IncidentId("acme-1"),
                WATCH.id(),
                new StoryId("s1"),
                headline,
                new State.Over(over, ending, "watch", new State.Open(BEGAN)),
                Phase.TAIL,
                new Judgement(Level.WHAT_CRISIS, highest, verdict, calls),
                new Times(BEGAN, BEGAN.plus(Duration.ofMinutes(40)), over),
                new Size(new Peak(hour(2), 100), posts, 0, 1, 31, 1, 2),
                origin,
                new Forecasts(forecast, forecast),
                1);
    }

    CaseFile file() {
        return new CaseFile(
                WATCH,
                incident(),
                timeline,
                alerts,
                HourlyCounts.of(BEGAN, hours),
                List.of(),
                ownPosts,
                followers,
                new Roster(List.of(contact("lea", Duty.AWAKE_FIRST), contact("bob", Duty.ON_CALL)), 1));
    }

    PostMortem postMortem() {
        return PostMortems.write(file(), hour(48));
    }

    private static Contact contact(String id, Duty duty) {
        return new Contact(
                id,
                "A Name",
                duty,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                QuietHours.NIGHT,
                PARIS,
                Language.EN);
    }
}
