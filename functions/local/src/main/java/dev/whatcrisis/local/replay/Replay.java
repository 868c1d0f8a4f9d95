// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.answer.Background;
import dev.whatcrisis.answer.Draft;
import dev.whatcrisis.answer.Drafts;
import dev.whatcrisis.answer.Humour;
import dev.whatcrisis.answer.Questions;
import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.collecting.ReadUnread;
import dev.whatcrisis.detecting.DetectCrises;
import dev.whatcrisis.detecting.SpeakUp;
import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.wording.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Plays a script through the real use cases on a virtual clock: every five minutes, every minute while an incident is
 * open. The same script gives the same events.
 */
public final class Replay {
    /** How often each of its sources is polled. */
    public static final Duration POLLED_EVERY = ScriptSource.INTERVAL;

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration STEP_WHILE_OPEN = Duration.ofMinutes(1);

    /** Where nothing opened, this long after the last post is enough to see it. */
    private static final Duration AFTER_QUIET = Duration.ofHours(1);

    /** An incident that is not over so long after the last post is shown as it stands. */
    private static final Duration AFTER_STORM = Duration.ofDays(4);

    /**
     * Posts by others that no incident points to are not held for longer: the product looks back six hours for answers, three
     * for what opens an incident.
     */
    private static final Duration LOOKED_BACK = Duration.ofHours(48);

    private static final long SEED = 20111019;

    private final Script script;
    private final Consumer<Event> shown;
    private final LongConsumer progress;
    private final Ports ports;
    private final Feed feed;
    private final List<Source> sources;
    private final CollectMentions collect;
    private final ReadUnread unread;
    private final DetectCrises detect;
    private final Responders responders;
    private final PlannedDeeds deeds;
    private final Map<IncidentId, Incident> known = new HashMap<>();
    private final Set<IncidentId> written = new HashSet<>();
    private Instant clock;
    private String said = "";

    /** One in which nobody reads what the posts say. */
    public Replay(Script script, Consumer<Event> shown) {
        this(script, shown, posts -> {}, ReadPosts.nothing());
    }

    /**
     * @param progress is told how many posts were played so far
     * @param reading reads what the posts say
     */
    Replay(Script script, Consumer<Event> shown, LongConsumer progress, ReadPosts reading) {
        this(script, shown, progress, reading, LOOKED_BACK);
    }

    /**
     * @param held how long posts by others are held that no incident points to
     */
    Replay(Script script, Consumer<Event> shown, LongConsumer progress, ReadPosts reading, Duration held) {
        this(script, shown, progress, reading, ports(held), new CountedLinks());
    }

    /**
     * @param progress is told how many posts were played so far, after each look
     * @param ports where everything is kept; empty at first
     * @param links what messages lead to
     */
    public Replay(
            Script script, Consumer<Event> shown, LongConsumer progress, ReadPosts reading, Ports ports, Links links) {
        this.ports = ports;
        this.script = script;
        this.shown = shown;
        this.progress = progress;
        this.clock = Bucket.startOf(script.posts().first());
        Random random = new Random(SEED);
        this.feed = new Feed(script.posts(), script.watch().queries());
        Map<MentionId, Instant> vanishing = script.posts().vanishing();
        this.sources = script.posts().sources().stream()
                .<Source>map(name -> new ScriptSource(
                        name, feed, vanishing, script.circumstances().outages()))
                .toList();
        this.collect = new CollectMentions(
                        ports.mentions(),
                        ports.sourceStates(),
                        ports.followers(),
                        ToneScorer.standard(),
                        reading,
                        random,
                        () -> clock)
                .taughtBy(ports.learned());
        this.unread = new ReadUnread(ports.mentions(), ports.incidents(), reading, () -> clock);
        this.responders = new Responders(ports.incidents(), script.circumstances(), shown);
        this.deeds = new PlannedDeeds(ports, script.circumstances(), shown);
        List<Channel> channels = List.of(channel(Means.SMS), channel(Means.EMAIL), channel(Means.WEBHOOK));
        Sending sending = Sending.inOrder(ports.alerts(), channels, () -> clock, "replay");
        this.detect = new DetectCrises(ports, name -> ScriptSource.INTERVAL, new SpeakUp(ports, links, sending));
    }

    private static Ports ports(Duration held) {
        InMemoryIncidentStore incidents = new InMemoryIncidentStore();
        return Ports.inMemory(InMemoryMentionStore.forgetting(held, incidents::pointsTo), incidents);
    }

    /** Plays to the end; returns when everything was shown. */
    public void run() {
        ports.watches().save(script.watch());
        ports.roster().save(script.roster());
        Watch watch = ports.watches().find(script.watch().id()).orElseThrow();
        Instant last = script.posts().last();
        boolean open = false;
        while (clock.isBefore(last.plus(open ? AFTER_STORM : AFTER_QUIET))) {
            open = step(watch);
            progress.accept(feed.reached());
            boolean lively = clock.isBefore(last);
            clock = clock.plus(open && lively ? STEP_WHILE_OPEN : STEP);
        }
    }

    /** The incident as it is stored now. */
    Optional<Incident> stored(IncidentId id) {
        return ports.incidents().find(id);
    }

    private boolean step(Watch watch) {
        responders.act(clock);
        deeds.act(watch, clock);
        for (Source source : sources) {
            collect.collect(watch, source, ScriptSource.INTERVAL, "replay", clock, clock.plusSeconds(30));
        }
        unread.read(watch, List.of(), clock, clock);
        DetectCrises.Detected detected = detect.detect(watch, clock);
        show(detected.now());
        detected.incidents().forEach(incident -> {
            show(incident, watch);
            responders.saw(incident);
        });
        return !detected.now().open().isEmpty();
    }

    private void show(Conclusion now) {
        String says =
                now.mood() + " " + now.level() + " " + now.open() + now.sight().without();
        if (!says.equals(said)) {
            said = says;
            shown.accept(new Event.Verdict(clock, now));
        }
    }

    private void show(Incident incident, Watch watch) {
        Optional<Incident> before = Optional.ofNullable(known.put(incident.id(), incident));
        boolean levelChanged = before.map(b -> b.level() != incident.level()).orElse(true);
        boolean ruleChanged =
                before.map(b -> b.verdict().rule() != incident.verdict().rule()).orElse(true);
        if (levelChanged || ruleChanged) {
            shown.accept(new Event.Judged(clock, incident));
            incident.forecasts().latest().ifPresent(f -> shown.accept(new Event.Forecasted(clock, incident, f)));
        }
        List<Draft> drafts = ruleChanged ? drafts(incident, watch) : List.of();
        if (!drafts.isEmpty()) {
            shown.accept(new Event.Suggested(clock, incident, drafts));
        }
        if (incident.over() && written.add(incident.id())) {
            ports.postMortems().find(incident.id()).ifPresent(p -> shown.accept(new Event.Written(clock, p)));
        }
    }

    private List<Draft> drafts(Incident incident, Watch watch) {
        Optional<Instant> deletedAt = incident.origin()
                .ownPost()
                .flatMap(id -> ports.mentions().find(watch.id(), id, clock))
                .flatMap(Mention::deletedAt);
        List<Mention> posts =
                ports.mentions().findAll(watch.id(), ports.incidents().mentions(incident.id()), clock);
        int waiting = incident.over()
                ? new Replies(ports.mentions(), ports.incidents(), ports.replies())
                        .queue(incident, watch, clock)
                        .numbers()
                        .owed()
                : 0;
        Background background = new Background(deletedAt, waiting, Questions.commonest(posts));
        return Drafts.forVerdict(incident.verdict(), incident, background, watch, watch.language(), Humour.NONE, clock);
    }

    private Channel channel(Means means) {
        return new Channel() {
            @Override
            public Means means() {
                return means;
            }

            @Override
            public void send(Alert alert, Contact contact, Instant deadline) {
                shown.accept(new Event.Alerted(clock, alert, contact));
                responders.told(alert, clock);
            }
        };
    }
}
