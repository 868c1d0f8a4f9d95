// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.aftermath.BaseRate;
import dev.whatcrisis.aftermath.HalfLife;
import dev.whatcrisis.aftermath.PastIncident;
import dev.whatcrisis.alert.Situation;
import dev.whatcrisis.answer.Askers;
import dev.whatcrisis.answer.Background;
import dev.whatcrisis.answer.Drafts;
import dev.whatcrisis.answer.Humour;
import dev.whatcrisis.answer.Questions;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.cue.StoryVoices;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.IncidentNumbers;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reading.OpenQuestions;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.wording.Briefing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Gathers what a message about an incident may tell. */
final class Briefer {
    private static final int READ = 100;
    private static final int SAMPLES = 3;
    private static final int DAY = 24;
    private static final int LATEST_PAST = 50;

    private final Ports ports;

    Briefer(Ports ports) {
        this.ports = ports;
    }

    Briefing of(Snapshot moment, Incident incident, Contact contact, Situation situation) {
        List<Mention> posts = posts(moment, incident);
        List<Bucket> buckets = ports.incidents().buckets(incident.id());
        List<Mention> ours = ours(moment, incident);
        OwnSteps steps = OwnSteps.of(incident, ports.incidents().mentions(incident.id()), ours)
                .recorded(ports.incidents().timeline(incident.id()), ours);
        int waiting = waiting(moment, incident, posts, ours);
        return new Briefing(
                moment.watch(),
                Optional.of(incident),
                moment.now(),
                lastDay(buckets, moment.now()),
                sameHourLastWeek(moment),
                Optional.of(trackRecord(moment, incident, contact)),
                samples(posts),
                loudest(posts),
                first(moment, incident),
                draft(incident, steps, moment, posts, waiting, Askers.language(posts, contact.language())),
                waiting,
                situation.peopleToldBefore(contact),
                Optional.empty(),
                halfLife(incident, buckets, moment.now()),
                ownPostAt(moment, incident),
                steps);
    }

    Briefing blind(Snapshot moment, Instant since) {
        return new Briefing(
                moment.watch(),
                Optional.empty(),
                moment.now(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.of(new Briefing.Blindness(moment.sight().without(), since)),
                Optional.empty(),
                Optional.empty(),
                OwnSteps.NONE);
    }

    private Briefing.TrackRecord trackRecord(Snapshot moment, Incident incident, Contact contact) {
        List<Incident> latest = moment.past().stream().limit(LATEST_PAST).toList();
        return BaseRate.of(
                        PastIncident.of(latest, ports.postMortems()),
                        incident.verdict().type(),
                        incident.level())
                .trackRecord(contact.language());
    }

    private static Optional<Duration> halfLife(Incident incident, List<Bucket> buckets, Instant now) {
        HourlyCounts counts = IncidentNumbers.hourly(
                buckets, incident.times().firstMentionAt().truncatedTo(ChronoUnit.HOURS), now);
        return HalfLife.of(counts, incident.size().peak().hour());
    }

    /** Our posts since it began: what a look knows of them ends after two days, an incident does not. */
    private List<Mention> ours(Snapshot moment, Incident incident) {
        return ports.mentions()
                .ownPosts(
                        moment.watch().id(),
                        incident.times().firstMentionAt(),
                        moment.now().plusMillis(1));
    }

    /** Nobody says sorry twice. */
    private Optional<Briefing.Draft> draft(
            Incident incident, OwnSteps steps, Snapshot moment, List<Mention> posts, int waiting, Language language) {
        Optional<Instant> deletedAt = ownPost(moment, incident).flatMap(Mention::deletedAt);
        Background background = new Background(deletedAt, waiting, Questions.commonest(posts));
        return Drafts.forVerdict(
                        incident.verdict(), incident, background, moment.watch(), language, Humour.NONE, moment.now())
                .stream()
                .filter(draft ->
                        draft.form() != Skeleton.K1 || steps.ownedUpAt().isEmpty())
                .findFirst()
                .map(draft -> new Briefing.Draft(draft.form().name(), draft.text()));
    }

    private List<Mention> posts(Snapshot moment, Incident incident) {
        List<MentionId> ids = ports.incidents().mentions(incident.id());
        return ports.mentions()
                .findAll(moment.watch().id(), ids.subList(Math.max(0, ids.size() - READ), ids.size()), moment.now());
    }

    private static List<Integer> lastDay(List<Bucket> buckets, Instant now) {
        HourlyCounts hours = IncidentNumbers.hourly(buckets, now.minus(Duration.ofHours(DAY)), now);
        return IntStream.range(0, hours.size())
                .map(i -> hours.at(i).orElse(0))
                .boxed()
                .toList();
    }

    private static OptionalInt sameHourLastWeek(Snapshot moment) {
        Instant then = moment.now().atZone(moment.watch().zone()).minusWeeks(1).toInstant();
        return moment.counts().at(moment.counts().indexOf(then));
    }

    private static List<String> samples(List<Mention> posts) {
        return posts.stream()
                .filter(Mention::critical)
                .filter(post -> !post.text().isBlank())
                .sorted(Comparator.comparing((Mention post) ->
                                post.engagement().likes() + post.engagement().shares())
                        .reversed()
                        .thenComparing(Mention::at))
                .limit(SAMPLES)
                .map(Mention::text)
                .toList();
    }

    private static Optional<Briefing.Loudest> loudest(List<Mention> posts) {
        return posts.stream()
                .flatMap(post -> post.author().stream())
                .filter(author -> author.followers().isPresent())
                .max(Comparator.comparingLong(
                                (Author author) -> author.followers().getAsLong())
                        .thenComparing(Author::id))
                .map(author -> new Briefing.Loudest(author.name(), author.followers()));
    }

    private Optional<Mention> ownPost(Snapshot moment, Incident incident) {
        return incident.origin()
                .ownPost()
                .flatMap(id -> ports.mentions().find(moment.watch().id(), id, moment.now()));
    }

    private Optional<String> ownPostAt(Snapshot moment, Incident incident) {
        return ownPost(moment, incident)
                .filter(post -> post.deletedAt().isEmpty())
                .flatMap(Mention::url)
                .map(URI::toString);
    }

    /** What began it; a friendly word that came before the others tells a tired reader nothing. */
    private Optional<String> first(Snapshot moment, Incident incident) {
        return incident.origin()
                .firstPost()
                .flatMap(id -> ports.mentions().find(moment.watch().id(), id, moment.now()))
                .filter(post -> post.own()
                        || post.press()
                        || post.critical()
                        || post.text().indexOf('?') >= 0)
                .map(Mention::text)
                .filter(text -> !text.isBlank());
    }

    /** While it goes on those who asked; at its end everybody who is owed an answer, as a month is left for them. */
    private int waiting(Snapshot moment, Incident incident, List<Mention> posts, List<Mention> ours) {
        return incident.over()
                ? new Replies(ports.mentions(), ports.incidents(), ports.replies())
                        .queue(incident, moment.watch(), moment.now())
                        .numbers()
                        .owed()
                : asking(posts, ours, moment);
    }

    private static int asking(List<Mention> posts, List<Mention> ours, Snapshot moment) {
        return OpenQuestions.count(StoryVoices.of(new StoryFacts(moment.watch(), posts, ours, moment.now())));
    }
}
