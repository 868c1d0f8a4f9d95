// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.InMemoryPersonStore;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.journal.InMemoryAuditLog;
import dev.whatcrisis.api.journal.InMemoryIdempotencyStore;
import dev.whatcrisis.api.link.InMemoryLinkStore;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.api.rota.NoCalendars;
import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Signal;
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
import dev.whatcrisis.incident.Times;
import dev.whatcrisis.looking.Bookmark;
import dev.whatcrisis.looking.ClockFacts;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Conclusion.Mood;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Sightings;
import dev.whatcrisis.looking.StoryBook;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.sources.SourceQueries;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented brewery and the real API over stores in memory, for looking at the page. It is now, because the browser's
 * clock is.
 */
final class Harbour {
    static final WatchId ID = new WatchId("harbour");
    static final IncidentId REFUND = new IncidentId("refund-1");
    static final String POST =
            "Tasting cancelled by e-mail, no refund. <img src=x onerror=\"window.hacked=1\"> <b>Bold?</b>";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Query TAG = Query.parse("mastodon:#harbourbrewing");
    private static final Query NEWS = Query.parse("hackernews:harbour brewing");

    final Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
    final Ports ports = Ports.inMemory();
    final Api api;
    final String admin;
    final String viewer;

    final List<SettingFault> faults = new ArrayList<>();

    private boolean burst;
    private Keeping keeping = Keeping.WELL;
    private Optional<ClockJump> jump = Optional.empty();

    Harbour() {
        InMemoryPersonStore people = new InMemoryPersonStore();
        SecureRandom random = new SecureRandom();
        ApiPorts all = new ApiPorts(
                ports, people, new InMemoryLinkStore(), new InMemoryIdempotencyStore(), new InMemoryAuditLog());
        Map<SourceName, Duration> intervals =
                Map.of(TAG.source(), Duration.ofMinutes(5), NEWS.source(), Duration.ofMinutes(5));
        api = new Api(
                all,
                intervals,
                new Assets(Harbour.class.getClassLoader()),
                random,
                new CheckQueries(List::of, new SourceQueries()),
                new NoCalendars(),
                () -> faults,
                () -> keeping);
        AccessTokens tokens = new AccessTokens(people, random);
        admin = tokens.issue("Ada", Role.ADMIN, now).token();
        viewer = tokens.issue("Vera", Role.VIEWER, now).token();
        ports.watches()
                .save(Watch.of(ID, "Harbour Brewing", PARIS, List.of(NEWS, TAG), now.minus(Duration.ofDays(40))));
    }

    /** Both sources were just read, and nothing is the matter. */
    Harbour calm() {
        return seen().concluded(Mood.WATCHING, "Nothing out of the ordinary.");
    }

    Harbour seen() {
        ports.sourceStates().save(read(NEWS, 0));
        ports.sourceStates().save(read(TAG, 0));
        return this;
    }

    /** Neither source has answered for two hours. */
    Harbour silent() {
        ports.sourceStates().save(read(NEWS, 4));
        ports.sourceStates().save(read(TAG, 4));
        return this;
    }

    /** Both sources were asked once, and neither answered. */
    Harbour askedInVain() {
        ports.sourceStates().save(unanswered(NEWS));
        ports.sourceStates().save(unanswered(TAG));
        return this;
    }

    private static SourceState unanswered(Query query) {
        SourceState fresh = SourceState.fresh(ID, query);
        return new SourceState(
                ID,
                query,
                fresh.cursor(),
                1,
                Optional.of(new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.plain("no answer in 10 s"))),
                Optional.of(InstantSource.system().instant()),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                0,
                0);
    }

    /** A second watch, over nothing but its name. */
    Harbour anotherWatch() {
        WatchId other = new WatchId("lighthouse");
        ports.watches().save(Watch.of(other, "Lighthouse Roasting Company", PARIS, List.of(NEWS), now));
        return this;
    }

    /** A second incident beside the first, as grave. */
    Harbour another() {
        Incident first = ports.incidents().find(REFUND).orElseThrow();
        ports.incidents()
                .save(new Incident(
                        new IncidentId("label-2"),
                        ID,
                        new StoryId("story-label"),
                        "label · allergens",
                        first.state(),
                        Phase.GROWTH,
                        first.judgement(),
                        first.times(),
                        first.size(),
                        first.origin(),
                        first.forecasts(),
                        0));
        return this;
    }

    /** The disk is full, a setting is wrong, and the clock went back two days, an hour ago. */
    Harbour troubled() {
        Instant before = now.minus(Duration.ofHours(1));
        keeping = new Keeping(Optional.of(before), Optional.empty());
        faults.add(SettingFault.unusable("Zone", "UTC"));
        jump = Optional.of(new ClockJump(before, Duration.ofDays(-2)));
        return calm();
    }

    Harbour paused() {
        Watch watch = ports.watches().find(ID).orElseThrow();
        ports.watches().save(watch.withPaused(true));
        return this;
    }

    /** The team marked twelve posts about an orchestra and twelve about its beer. */
    Harbour taughtAnOrchestra() {
        Watch watch = ports.watches().find(ID).orElseThrow();
        Learned learned = Learned.nothing(ID);
        for (int i = 0; i < 12; i++) {
            Mention other = post("o" + i, now, "Harbour Brewing orchestra " + i);
            Mention ours = post("b" + i, now, "Harbour Brewing pale ale " + i);
            learned = learned.taught(watch, other, Feedback.NOT_US).taught(watch, ours, Feedback.RIGHT);
        }
        ports.learned().save(learned);
        return this;
    }

    /** A burst goes on that is new for this watch, and a smaller one was new for it the day before yesterday. */
    Harbour unheardOf() {
        burst = true;
        return calm();
    }

    /** One incident of that level, with posts, a timeline and a message in the outbox. */
    Harbour incident(Level level) {
        Mention post = post("1", now.minus(Duration.ofHours(5)), POST);
        ports.mentions().add(ID, List.of(post));
        ports.incidents().save(refund(level));
        ports.incidents().addMentions(REFUND, List.of(post));
        ports.incidents()
                .append(
                        REFUND,
                        TimelineEntry.of(
                                now, "watch", TimelineEntry.Kind.OPENED, Fact.plain("Opened as <i>a ripple</i>.")));
        ports.alerts()
                .due(new Alert(
                        new AlertId("a1"),
                        ID,
                        Optional.of(REFUND.value()),
                        "lea",
                        Means.SMS,
                        Alert.Reason.LEVEL_UP,
                        true,
                        new Said(level, Set.of(), true),
                        new Message("", "SQUALL 07:00 Harbour: 31 angry/h (x6), topic \"refund\". Answer 12 people."),
                        now,
                        new Alert.Progress.Due()));
        return this;
    }

    /** Somebody asks about the incident. */
    Harbour asked(String question) {
        Mention post = post("asked", now.minus(Duration.ofHours(4)), question);
        ports.mentions().add(ID, List.of(post));
        ports.incidents().addMentions(REFUND, List.of(post));
        return this;
    }

    /** Twelve people ask about the incident. */
    Harbour twelveAsked() {
        List<Mention> posts = IntStream.range(0, 12)
                .mapToObj(n -> post(
                                "asked" + n,
                                now.minus(Duration.ofMinutes(200 + n)),
                                "When is table " + n + " refunded?")
                        .by(new Author("guest" + n, "Guest " + n, OptionalLong.empty())))
                .toList();
        ports.mentions().add(ID, posts);
        ports.incidents().addMentions(REFUND, posts);
        return this;
    }

    /** What was concluded last. */
    Harbour concluded(Mood mood, String sentence) {
        List<Incident> open = ports.incidents().open(ID);
        Level level = open.stream().map(Incident::level).findFirst().orElse(Level.WHAT_CRISIS);
        Signal.Kind kind = burst ? Signal.Kind.SPIKE : Signal.Kind.QUIET;
        double days = burst ? 90 : 2;
        Signal signal = new Signal(kind, now, 0, days, 6, 31, 5.2, 0.001, Fact.plain("31 in an hour; usual 5"), 30);
        ports.states()
                .save(state(new Conclusion(
                        now,
                        mood,
                        level,
                        Fact.plain(sentence),
                        Stream.concat(
                                        jump.map(ClockFacts::of).stream(),
                                        Stream.of(
                                                Fact.plain("31 posts in an hour; a normal Sunday afternoon has 5."),
                                                Fact.plain("41 different people, 2 networks.")))
                                .toList(),
                        List.of(
                                Fact.plain("A second press item."),
                                Fact.plain("More than 104 posts in the hour from 20:00.")),
                        open.stream().map(Incident::id).toList(),
                        Optional.of(signal),
                        open.isEmpty() ? Optional.empty() : Optional.of(forecast()),
                        mood == Mood.LEARNING ? Optional.of(now.plus(Duration.ofDays(3))) : Optional.empty(),
                        new Sight(List.of(), 1),
                        jump)));
        return this;
    }

    /** Two days of posts, with a storm that began nine hours ago. */
    Harbour posts() {
        Random random = new Random(7);
        List<Mention> posts = new ArrayList<>();
        for (int ago = 47 * 60; ago > 0; ago -= 5) {
            double storm = ago > 540 ? 0 : ago > 270 ? (540 - ago) / 60.0 : 4.5 * Math.exp(-(270 - ago) / 240.0);
            int number = (int) (0.3 + storm + random.nextDouble());
            for (int n = 0; n < number; n++) {
                posts.add(post(ago + "-" + n, now.minus(Duration.ofMinutes(ago)), "A post, number " + n));
            }
        }
        for (int from = 0; from < posts.size(); from += 50) {
            ports.mentions().add(ID, posts.subList(from, Math.min(posts.size(), from + 50)));
        }
        return this;
    }

    /** Six weeks with a post every three hours, and one afternoon with a hundred an hour. */
    Harbour weeks() {
        List<Mention> posts = new ArrayList<>();
        for (int hour = 44 * 24; hour > 0; hour -= 3) {
            posts.add(post("w" + hour, now.minus(Duration.ofHours(hour)), "An ordinary post"));
        }
        Instant afternoon = now.atZone(PARIS).minusDays(10).withHour(14).toInstant();
        for (int n = 0; n < 200; n++) {
            posts.add(post("s" + n, afternoon.plusSeconds(36L * n), "A post of that afternoon"));
        }
        for (int from = 0; from < posts.size(); from += 50) {
            ports.mentions().add(ID, posts.subList(from, Math.min(posts.size(), from + 50)));
        }
        return this;
    }

    private Incident refund(Level level) {
        Instant opened = now.minus(Duration.ofHours(6));
        return new Incident(
                REFUND,
                ID,
                new StoryId("story-refund"),
                "refund · cancelled tasting · <b>e-mail</b>",
                new State.Open(opened),
                Phase.DECAY,
                new Judgement(level, level, verdict(level), List.of(new CalledLevel(opened, level, RuleId.R10))),
                new Times(opened.minusSeconds(1200), opened, now),
                new Size(
                        new Peak(now.minus(Duration.ofHours(4)).truncatedTo(ChronoUnit.HOURS), 52),
                        214,
                        31,
                        5.2,
                        41,
                        1,
                        2),
                new Origin(Optional.empty(), Optional.empty()),
                new Forecasts(Optional.of(forecast()), Optional.of(forecast())),
                0);
    }

    private static Verdict verdict(Level level) {
        return new Verdict(
                level,
                RuleId.R10,
                CrisisType.SERVICE_FAILURE,
                Set.of(Action.ACKNOWLEDGE),
                Set.of(),
                new Waking(false, Waking.Basis.FORMULA, Fact.plain("Nothing useful can be done before 07:00.")),
                List.of(Skeleton.K3, Skeleton.K2),
                Optional.empty(),
                Fact.plain("A service failed and 41 people say so; nobody is hurt."),
                List.of(Fact.plain("A second press item.")));
    }

    private Forecast forecast() {
        return new Forecast(
                now,
                now.plus(Duration.ofHours(4)),
                now.plus(Duration.ofHours(9)),
                now.plus(Duration.ofHours(21)),
                0.93,
                0.08,
                Fact.plain("20 storms of this size"));
    }

    private WatchState state(Conclusion conclusion) {
        Detector detector = new Detector(PARIS, Sensitivity.BALANCED);
        Instant start = Instant.ofEpochSecond(
                Math.floorDiv(now.minus(Duration.ofDays(15)).getEpochSecond(), 300L) * 300);
        DetectorState learned = detector.fresh(start);
        for (int n = 0; n < 15 * 288 - 1; n++) {
            boolean stormy = burst && n / 12 == (15 - 2) * 24;
            int posts = stormy ? 40 : n % 288 > 96 && n % 3 == 0 ? 1 : 0;
            learned = detector.step(learned, Count.of(start.plus(Count.WIDTH.multipliedBy(n)), posts))
                    .next();
        }
        long version = ports.states().find(ID).map(WatchState::version).orElse(0L);
        return new WatchState(
                ID,
                Bookmark.START,
                learned,
                StoryBook.EMPTY,
                Sightings.NONE,
                Optional.of(conclusion),
                Map.of(),
                version);
    }

    private SourceState read(Query query, int failures) {
        SourceState fresh = SourceState.fresh(ID, query);
        return new SourceState(
                ID,
                query,
                fresh.cursor(),
                failures,
                failures == 0
                        ? Optional.empty()
                        : Optional.of(
                                new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.plain("no answer in 10 s"))),
                Optional.of(now),
                Optional.of(failures == 0 ? now : now.minus(Duration.ofHours(2))),
                Optional.of(now.plusSeconds(300)),
                OptionalLong.of(286),
                0,
                0);
    }

    private static Mention post(String id, Instant at, String text) {
        return new Mention(
                new MentionId(TAG.source(), id),
                at,
                at,
                Optional.of(new Author("wren", "Wren", OptionalLong.of(812))),
                text,
                "en",
                Optional.of(URI.create("https://social.example/@wren/" + id)),
                new Engagement(31, 44, 9),
                Optional.empty(),
                false,
                false,
                Optional.of(new Sentiment(0.9, 0.05, 0.05, true)),
                Optional.empty());
    }
}
