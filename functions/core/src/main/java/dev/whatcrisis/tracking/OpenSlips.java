// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.Times;
import dev.whatcrisis.looking.Lazy;
import dev.whatcrisis.looking.RouteMentions;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.Arrival;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.slip.Doubt;
import dev.whatcrisis.slip.OwnHabit;
import dev.whatcrisis.slip.OwnSlips;
import dev.whatcrisis.slip.Slip;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens an incident for an own post that reads like a slip, at any volume. */
public final class OpenSlips {
    private static final StoryNumbers NOTHING_YET = new StoryNumbers(0, 0, 0, 0, 0, 0, 0);

    /** How far back answers are gathered: a slip that people notice is noticed within these hours. */
    private static final Duration ANSWERED = Duration.ofHours(6);

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 10;

    /** Ended matters among which the one is looked for that an own post answers. */
    private static final int MOST_ENDED = 20;

    private final MentionStore mentions;
    private final IncidentStore incidents;

    public OpenSlips(MentionStore mentions, IncidentStore incidents) {
        this.mentions = mentions;
        this.incidents = incidents;
    }

    /**
     * Looks at own posts that are new, were answered, or vanished since the last run.
     *
     * @param read the mentions of this run, own posts and reactions among them
     * @param watermark how far was read
     * @param known the doubts of the last run
     * @param lastRun when the watch was looked at before
     * @param corrected whether own posts may be read otherwise than then
     * @return the doubts that remain
     */
    public Map<String, Doubt> open(
            Snapshot moment,
            List<Mention> read,
            Position watermark,
            Map<String, Doubt> known,
            Instant lastRun,
            boolean corrected) {
        Set<MentionId> fresh = read.stream().map(Mention::id).collect(Collectors.toSet());
        Set<MentionId> answered =
                read.stream().flatMap(m -> m.replyTo().stream()).collect(Collectors.toSet());
        Lazy<List<Mention>> stored = new Lazy<>(() -> lately(moment, watermark));
        Lazy<List<Mention>> earlier = new Lazy<>(() -> earlier(moment));
        Map<String, Doubt> doubts = new HashMap<>();
        for (Mention post : moment.ownPosts()) {
            Optional<Doubt> doubt = Optional.ofNullable(known.get(post.id().key()));
            boolean vanished =
                    post.deletedAt().filter(at -> at.isAfter(lastRun)).isPresent();
            if (corrected || fresh.contains(post.id()) || answered.contains(post.id()) || vanished) {
                List<Mention> reactions = reactions(post, stored.get());
                OwnHabit habit = post.text().isEmpty() ? OwnHabit.UNKNOWN : habit(post, earlier.get());
                OwnSlips.inspect(post, reactions, habit, moment.now())
                        .or(() -> doubt.flatMap(d -> OwnSlips.vanished(post, d, reactions, moment.now())))
                        .filter(slip -> !repairs(moment, post, slip))
                        .ifPresent(slip -> open(moment, post, reactions, slip));
                doubt.or(() -> OwnSlips.doubt(post, habit))
                        .ifPresent(d -> doubts.put(post.id().key(), d));
            } else {
                doubt.ifPresent(d -> doubts.put(post.id().key(), d));
            }
        }
        return doubts;
    }

    /** One answer comes with each poll: those of earlier ones count as much as those of this run. */
    private List<Mention> lately(Snapshot moment, Position watermark) {
        List<Mention> found = new ArrayList<>();
        Instant end = watermark.receivedAt().isAfter(moment.now()) ? watermark.receivedAt() : moment.now();
        Position after = new Position(end.minus(ANSWERED), "");
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            List<Arrival> page = mentions.arrivalsAfter(moment.watch().id(), after, PAGE, moment.now());
            page.stream()
                    .map(Arrival::mention)
                    .filter(m -> m.replyTo().isPresent())
                    .forEach(found::add);
            if (page.size() < PAGE) {
                return found;
            }
            after = page.getLast().place();
        }
        return found;
    }

    private List<Mention> earlier(Snapshot moment) {
        return mentions.ownPosts(moment.watch().id(), moment.now().minus(MentionStore.TEXT_LIFE), moment.now());
    }

    /** Of the account that posted it: a watch may have several, each with its own way to write. */
    private static OwnHabit habit(Mention post, List<Mention> earlier) {
        return OwnHabit.of(earlier.stream()
                .filter(other -> other.at().isBefore(post.at()))
                .filter(other -> other.id().source().equals(post.id().source()))
                .filter(other ->
                        other.author().map(Author::id).equals(post.author().map(Author::id)))
                .toList());
    }

    private static List<Mention> reactions(Mention post, List<Mention> stored) {
        return stored.stream()
                .filter(m -> !m.own() && m.replyTo().filter(post.id()::equals).isPresent())
                .toList();
    }

    /**
     * What we post in the day after a slip is our answer to it: the owning, the joke, the way back. So is what owns up while somebody
     * of the team has a matter, and what answers a person of it in the month after. An offence, a stranger at the keyboard or a
     * password is none.
     */
    private boolean repairs(Snapshot moment, Mention post, Slip slip) {
        return slip.type() == CrisisType.OWN_SLIP_HARMLESS
                && !slip.tellsSecret()
                && matters(moment)
                        .filter(incident -> !post.at().isBefore(incident.times().firstMentionAt()))
                        .anyMatch(incident -> answersSlip(post, incident)
                                || ownsUp(post) && taken(incident)
                                || answersSomebody(post, incident));
    }

    /** In which people are still answered. */
    private Stream<Incident> matters(Snapshot moment) {
        Instant since = moment.now().minus(ReplyDays.LONGEST);
        return Stream.concat(
                        incidents.open(moment.watch().id()).stream(),
                        incidents.ended(moment.watch().id(), since, MOST_ENDED).stream())
                .filter(incident -> ReplyDays.open(incident, moment.watch().zone(), moment.now()));
    }

    private static boolean answersSlip(Mention post, Incident incident) {
        Instant drawsUntil = incident.times().firstMentionAt().plus(RouteMentions.SLIP_DRAWS);
        return !incident.over()
                && incident.origin()
                        .ownPost()
                        .filter(id -> !id.equals(post.id()))
                        .isPresent()
                && post.at().isBefore(drawsUntil);
    }

    private static boolean ownsUp(Mention post) {
        return post.says().filter(says -> says.label() == Label.OWN_APOLOGY).isPresent();
    }

    private static boolean taken(Incident incident) {
        return incident.over() || incident.state() instanceof State.Acknowledged;
    }

    private boolean answersSomebody(Mention post, Incident incident) {
        return post.replyTo()
                .filter(id -> incidents.mentions(incident.id()).contains(id))
                .isPresent();
    }

    private void open(Snapshot moment, Mention post, List<Mention> reactions, Slip slip) {
        IncidentId id = id(moment, post);
        if (incidents.find(id).isEmpty()) {
            StoryCase.Judged judged = new StoryCase(moment)
                    .judge(SlipReading.of(slip), reactions, NOTHING_YET, StoryCase.Standing.ofNew(story(post)));
            incidents.save(incident(moment, id, post, judged));
            incidents.append(
                    id,
                    new TimelineEntry(
                            moment.now(),
                            TimelineEntry.WATCH,
                            TimelineEntry.Kind.OPENED,
                            Fact.clauses(slip.because()),
                            TimelineEntry.Kind.OPENED.name()));
            mentions.keep(moment.watch().id(), List.of(post.id()), moment.now().plus(KeptTexts.LIFE));
        }
        mentions.keep(
                moment.watch().id(),
                incidents.addMentions(id, reactions).stream().map(Mention::id).toList(),
                moment.now().plus(KeptTexts.LIFE));
    }

    private static Incident incident(Snapshot moment, IncidentId id, Mention post, StoryCase.Judged judged) {
        return new Incident(
                id,
                moment.watch().id(),
                story(post),
                "",
                new State.Open(moment.now()),
                Phase.ONSET,
                HoldLevel.opening(judged, moment.now()),
                Times.opening(post.at(), moment.now()),
                new Size(new Peak(post.at().truncatedTo(ChronoUnit.HOURS), 0), 0, 0, moment.usualHour(), 0, 0, 0),
                Origin.own(post.id()),
                Forecasts.NONE,
                0);
    }

    private static StoryId story(Mention post) {
        return new StoryId("own-" + Long.toString(post.id().key().hashCode() & 0xffff_ffffL, 36));
    }

    private static IncidentId id(Snapshot moment, Mention post) {
        return new IncidentId(moment.watch().id() + "-" + story(post));
    }
}
