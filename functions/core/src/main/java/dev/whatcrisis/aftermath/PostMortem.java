// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.WakeRating;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reply.ReplyNumbers;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What really happened in an incident, written when it is over. Names roles, never people.
 *
 * @param headline a few telling words of its story
 * @param criticalAuthors distinct authors of critical posts
 * @param calls what was thought when, each judged against what came after
 * @param forecast the first forecast against the end; empty when none was made
 * @param halfLife from the peak until half of it for good; empty when the counts do not show it
 * @param woken who was rung in quiet hours, in order
 * @param lastingRisks what may outlive the noise
 * @param changes what would be changed, proposed by the product
 * @param answers what the team said about it; empty where nobody looked for that yet
 * @param unread of the posts that were counted and not read
 * @param aftereffects what it had done so many days after its end, by day; empty until the first came
 * @param completedAt when the effects of thirty days were added; empty before
 */
public record PostMortem(
        IncidentId incident,
        WatchId watch,
        Instant writtenAt,
        String headline,
        Level highest,
        Optional<MentionId> firstPost,
        Optional<MentionId> ownPost,
        int posts,
        int criticalAuthors,
        int platforms,
        int press,
        Peak peak,
        Optional<Duration> halfLife,
        Times times,
        List<Call> calls,
        Optional<ForecastCheck> forecast,
        List<Woken> woken,
        Effect effect,
        Set<LastingRisk> lastingRisks,
        List<Change> changes,
        Optional<Answers> answers,
        int unread,
        List<Aftereffect> aftereffects,
        Optional<Instant> completedAt) {
    public PostMortem {
        calls = List.copyOf(calls);
        woken = List.copyOf(woken);
        lastingRisks = Set.copyOf(lastingRisks);
        changes = List.copyOf(changes);
        aftereffects = List.copyOf(aftereffects);
    }

    /** As it is written when it is over. */
    public PostMortem(
            IncidentId incident,
            WatchId watch,
            Instant writtenAt,
            String headline,
            Level highest,
            Optional<MentionId> firstPost,
            Optional<MentionId> ownPost,
            int posts,
            int criticalAuthors,
            int platforms,
            int press,
            Peak peak,
            Optional<Duration> halfLife,
            Times times,
            List<Call> calls,
            Optional<ForecastCheck> forecast,
            List<Woken> woken,
            Effect effect,
            Set<LastingRisk> lastingRisks,
            List<Change> changes,
            Optional<Answers> answers,
            int unread) {
        this(
                incident,
                watch,
                writtenAt,
                headline,
                highest,
                firstPost,
                ownPost,
                posts,
                criticalAuthors,
                platforms,
                press,
                peak,
                halfLife,
                times,
                calls,
                forecast,
                woken,
                effect,
                lastingRisks,
                changes,
                answers,
                unread,
                List.of(),
                Optional.empty());
    }

    /** The same with what the team said since. */
    public PostMortem with(Answers next) {
        return with(woken, Optional.of(next), aftereffects, completedAt);
    }

    /** The same with what it had done by then, over what was told of the same day and number. */
    public PostMortem with(List<Aftereffect> told, Instant now) {
        List<Aftereffect> all = Stream.concat(
                        aftereffects.stream().filter(known -> told.stream().noneMatch(known::sameAs)), told.stream())
                .sorted(Comparator.comparing(Aftereffect::days).thenComparing(Aftereffect::measure))
                .toList();
        boolean complete = all.stream().anyMatch(effect -> effect.days() >= DueEffects.COMPLETE);
        return with(woken, answers, all, completedAt.or(() -> complete ? Optional.of(now) : Optional.empty()));
    }

    /** The same with what people said of their nights since it was written. */
    public PostMortem rated(List<WakeRating> ratings) {
        return with(woken.stream().map(ring -> ring.rated(ratings)).toList(), answers, aftereffects, completedAt);
    }

    private PostMortem with(
            List<Woken> rings, Optional<Answers> next, List<Aftereffect> effects, Optional<Instant> completed) {
        return new PostMortem(
                incident,
                watch,
                writtenAt,
                headline,
                highest,
                firstPost,
                ownPost,
                posts,
                criticalAuthors,
                platforms,
                press,
                peak,
                halfLife,
                times,
                calls,
                forecast,
                rings,
                effect,
                lastingRisks,
                changes,
                next,
                unread,
                effects,
                completed);
    }

    /**
     * What the team said in public, as far as it was seen.
     *
     * @param firstWord when it said something about it first
     * @param replies answers of ours to posts about it, until it was over
     * @param apology when it apologised first
     * @param threadClosed when it closed the thread itself
     * @param people who was owed an answer, and what became of that, until thirty days after the end; empty where nobody
     *     counted that yet
     */
    public record Answers(
            Optional<Instant> firstWord,
            int replies,
            Optional<Instant> apology,
            Optional<Instant> threadClosed,
            Optional<ReplyNumbers> people) {
        /** Of which nothing more is known. */
        public Answers(Optional<Instant> firstWord, int replies) {
            this(firstWord, replies, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** The same, with what became of the people; what was seen before and is gone now stays. */
        public Answers with(ReplyNumbers numbers, Optional<Instant> closed) {
            return new Answers(firstWord, replies, apology, closed.or(() -> threadClosed), Optional.of(numbers));
        }
    }

    /**
     * When things happened; empty where nothing is recorded.
     *
     * @param calm when the counts were calm again, six quiet hours in a row; {@code over} when it was said to be over
     */
    public record Times(
            Instant firstMention,
            Instant detected,
            Optional<Instant> acknowledged,
            Optional<Instant> ownPostDeleted,
            Optional<Instant> calm,
            Instant over) {}

    /**
     * A level that was called, and how that looks now.
     *
     * @param why it looks so
     */
    public record Call(Instant at, Level level, RuleId rule, Outcome outcome, Fact why) {}

    /** How a called level looks afterwards. */
    public enum Outcome {
        RIGHT,
        TOO_LOUD,
        TOO_CALM,
        /** The counts do not say. */
        CANNOT_TELL
    }

    /**
     * A forecast against the end.
     *
     * @param hit whether the end lay in the 80 % interval; empty when the end is not known
     */
    public record ForecastCheck(
            Instant at, Instant early, Instant middle, Instant late, Optional<Instant> actual, Optional<Boolean> hit) {}

    /**
     * Somebody was rung in quiet hours.
     *
     * @param localTime in the contact's own zone, {@code 23:41}
     * @param worthIt what they said the next day; empty when not rated
     * @param night id of the text, where it is the first of that contact's night; by it that night is rated
     */
    public record Woken(Duty role, Instant at, String localTime, Optional<Boolean> worthIt, Optional<String> night) {
        /** One of which nobody noted whether it began a night. */
        public Woken(Duty role, Instant at, String localTime, Optional<Boolean> worthIt) {
            this(role, at, localTime, worthIt, Optional.empty());
        }

        private Woken rated(List<WakeRating> ratings) {
            Optional<Boolean> said = ratings.stream()
                    .filter(rating -> night.filter(rating.alert()::equals).isPresent())
                    .map(WakeRating::worth)
                    .findFirst();
            return new Woken(role, at, localTime, said.or(() -> worthIt), night);
        }
    }

    /**
     * What it did to the followers.
     *
     * @param change followers gained or lost from the day before to the last day known, as a share of those before;
     *     empty when it cannot be told
     * @param usualChange the same over as many days before it; empty when it cannot be told
     * @param reason what it rests on, or why it cannot be told
     */
    public record Effect(OptionalDouble change, OptionalDouble usualChange, Reason reason) {
        /** Why an effect can or cannot be told. */
        public enum Reason {
            MEASURED,
            NO_FOLLOWER_COUNTS,
            TOO_FEW_DAYS,
            /** The counts are the same to the last follower: more likely stale than true. */
            NO_CHANGE_SEEN
        }
    }

    /** Something after which brands were seen to recover more slowly. */
    public enum LastingRisk {
        /** A video or photo of it. */
        VIVID,
        /** A product, service or social failure. */
        FAILURE,
        /** Many posts. */
        VOLUME,
        /** 48 hours or more. */
        DURATION,
        /** Identity is at stake. */
        IDENTITY,
        /** The same kind happened before. */
        REPEAT
    }

    /** Something that the product itself proposes to change. */
    public enum Change {
        /** A level was called too high: raise the floor, or exclude what made the noise. */
        RAISE_FLOOR,
        /** A level was called too low: add terms or sources, or choose a keener sensitivity. */
        LISTEN_SOONER,
        /** Nobody acknowledged: look at the roster. */
        MEND_ROSTER,
        /** Somebody was woken for something that did not grow. */
        WAKE_LESS,
        /** The end lay outside the interval: read the forecast with care. */
        WIDEN_FORECAST,
        /** The own post stayed online. */
        DELETE_SOONER
    }
}
