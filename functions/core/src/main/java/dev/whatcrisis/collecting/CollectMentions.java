// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.FollowerStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.relevance.Corrections;
import dev.whatcrisis.relevance.InMemoryLearnedStore;
import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.relevance.RelevanceFilter;
import dev.whatcrisis.relevance.Ruling;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.StoredTime;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Polls one source for one watch and stores what is new. What the network does wrong is in the {@link Poll}s; what the
 * store does wrong is thrown, so that the poll is tried again from the old cursor.
 */
public final class CollectMentions {
    /** Own posts younger than this are checked for deletion. */
    public static final Duration OWN_POST_AGE = Duration.ofHours(48);

    /** A source is asked again after so long, however long it asked to be left alone. */
    static final Duration LONGEST_WAIT = Duration.ofHours(24);

    /** Mentions that are stored in one write. */
    static final int BATCH = 50;

    private static final Logger LOG = System.getLogger(CollectMentions.class.getName());

    private final MentionStore mentions;
    private final SourceStateStore states;
    private final FollowerStore followers;
    private final ToneScorer tone;
    private final ReadPosts reading;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final LearnedStore learned;

    /**
     * For a team that taught nothing.
     *
     * @param reading reads what the posts say
     * @param clock says when a batch is stored: a poll may have begun minutes before
     */
    public CollectMentions(
            MentionStore mentions,
            SourceStateStore states,
            FollowerStore followers,
            ToneScorer tone,
            ReadPosts reading,
            RandomGenerator random,
            InstantSource clock) {
        this(mentions, states, followers, tone, reading, random, clock, new InMemoryLearnedStore());
    }

    private CollectMentions(
            MentionStore mentions,
            SourceStateStore states,
            FollowerStore followers,
            ToneScorer tone,
            ReadPosts reading,
            RandomGenerator random,
            InstantSource clock,
            LearnedStore learned) {
        this.learned = learned;
        this.mentions = mentions;
        this.states = states;
        this.followers = followers;
        this.tone = tone;
        this.reading = reading;
        this.random = random;
        this.clock = clock;
    }

    /** The same for teams that teach: what they said of posts decides what is danger, and goes with posts that are gone. */
    public CollectMentions taughtBy(LearnedStore teams) {
        return new CollectMentions(mentions, states, followers, tone, reading, random, clock, teams);
    }

    /**
     * Polls every query of the watch that belongs to the source and is due.
     *
     * @param interval how long after the last attempt a query is due again
     * @param holder names this run in leases
     * @param deadline no further page is read after it; the queries that are due share the time until then
     */
    public List<Poll> collect(
            Watch watch, Source source, Duration interval, String holder, Instant now, Instant deadline) {
        if (watch.paused()) {
            return List.of();
        }
        List<SourceState> known = watch.queries().stream()
                .filter(query -> query.source().equals(source.name()))
                .map(query -> states.find(watch.id(), query).orElseGet(() -> SourceState.fresh(watch.id(), query)))
                .toList();
        long turns = known.stream().filter(state -> due(state, interval, now)).count();
        List<Poll> polls = new ArrayList<>();
        int turn = 0;
        for (SourceState state : known) {
            if (due(state, interval, now)) {
                turn++;
                polls.add(poll(watch, state, source, interval, holder, now, share(now, deadline, turn, turns)));
            } else {
                polls.add(Poll.skipped(watch.id(), state.query(), Poll.Outcome.NOT_DUE));
            }
        }
        return polls;
    }

    /** When the turn of one query ends: a query that eats its time takes none from those after it. */
    private static Instant share(Instant now, Instant deadline, int turn, long turns) {
        return now.plus(Duration.between(now, deadline).multipliedBy(turn).dividedBy(turns));
    }

    private Poll poll(
            Watch watch,
            SourceState known,
            Source source,
            Duration interval,
            String holder,
            Instant now,
            Instant deadline) {
        Query query = known.query();
        if (!states.lease(watch.id(), query, holder, now, deadline.plus(interval))) {
            return Poll.skipped(watch.id(), query, Poll.Outcome.LEASED_ELSEWHERE);
        }
        try {
            Ask ask = new Ask(watch, query, known.cursor(), ownPosts(watch, query, now), now, deadline);
            return store(watch, known, answer(source, ask), holder, now);
        } catch (RuntimeException | Error e) {
            states.release(watch.id(), query, holder);
            throw e;
        }
    }

    /** A source that throws has failed like one that says so. Its words stay out: they may be those of a post. */
    private static Collected answer(Source source, Ask ask) {
        try {
            return source.collect(ask);
        } catch (RuntimeException | StackOverflowError e) {
            String thrown = e.getClass().getSimpleName();
            LOG.log(
                    Logger.Level.WARNING,
                    () -> "what " + source.name() + " answered could not be read: " + thrown + " at "
                            + Stream.of(e.getStackTrace()).limit(3).toList());
            SourceFailure failure = new SourceFailure(
                    Kind.CHANGED, Fact.of("failure.unreadable").with("thrown", thrown));
            return Collected.failed(ask.cursor(), failure, Optional.empty());
        }
    }

    /**
     * A little early is due: schedules drift by seconds. What was noted by a clock that was ahead tells nothing of now, so
     * the source is asked and says itself how long to wait; and so is one that asked for more than {@link #LONGEST_WAIT}.
     */
    private static boolean due(SourceState state, Duration interval, Instant now) {
        if (state.lastAttempt().isEmpty()) {
            return state.nextAllowedAt().map(at -> !now.isBefore(at)).orElse(true);
        }
        Instant last = state.lastAttempt().get();
        if (!StoredTime.of(last, now).believed()) {
            return true;
        }
        boolean allowed = state.nextAllowedAt()
                .map(at -> !now.isBefore(at) || !now.isBefore(last.plus(LONGEST_WAIT)))
                .orElse(true);
        boolean elapsed = !now.isBefore(last.plus(interval.multipliedBy(9).dividedBy(10)));
        return allowed && (state.failures() > 0 || elapsed);
    }

    private List<Mention> ownPosts(Watch watch, Query query, Instant now) {
        return mentions.ownPosts(watch.id(), now.minus(OWN_POST_AGE), now).stream()
                .filter(post -> post.deletedAt().isEmpty())
                .filter(post -> post.id().source().equals(query.source()))
                .toList();
    }

    private Poll store(Watch watch, SourceState known, Collected collected, String holder, Instant now) {
        RelevanceFilter filter = new RelevanceFilter(watch);
        Map<Ruling.Rule, Integer> excludedBy = new EnumMap<>(Ruling.Rule.class);
        List<Mention> kept = new ArrayList<>();
        List<Mention> heard = new ArrayList<>(collected.mentions());
        heard.removeIf(mention -> filter.judge(mention).rule() == Ruling.Rule.AUTHOR);
        excludedBy.put(Ruling.Rule.AUTHOR, collected.mentions().size() - heard.size());
        ReadPosts.Batch read = reading.read(watch, keptFirst(filter, heard), now);
        Corrections corrections = corrections(watch, filter, read.posts(), now);
        for (Mention mention : read.posts()) {
            Ruling ruling = filter.judge(corrections.over(mention));
            if (ruling.kept()) {
                kept.add(scored(mention));
            } else {
                excludedBy.merge(ruling.rule(), 1, Integer::sum);
            }
        }
        excludedBy.values().removeIf(posts -> posts == 0);
        int added = add(watch, kept, read.unread());
        int deleted = 0;
        for (MentionId gone : collected.deleted()) {
            deleted += mentions.delete(watch.id(), gone, clock.instant()) ? 1 : 0;
        }
        if (!collected.deleted().isEmpty()) {
            Set<MentionId> gone = Set.copyOf(collected.deleted());
            learned.forget(watch.id(), correction -> gone.contains(correction.post()));
        }
        collected.followers().ifPresent(count -> storeFollowers(watch, known.query(), count, now));
        states.saveAndRelease(next(known, collected, now), holder);
        return new Poll(
                watch.id(),
                known.query(),
                collected.failure().isPresent() ? Poll.Outcome.FAILED : Poll.Outcome.READ,
                added,
                kept.size() - added,
                excludedBy,
                collected.quarantined().size(),
                deleted,
                collected.failure());
    }

    /** What the team said of posts is asked for when one of these would be dropped: in most polls none is. */
    private Corrections corrections(Watch watch, RelevanceFilter filter, List<Mention> posts, Instant now) {
        return posts.stream().allMatch(mention -> filter.judge(mention).kept())
                ? Corrections.NONE
                : learned.find(watch.id())
                        .map(known -> Corrections.of(known, now))
                        .orElse(Corrections.NONE);
    }

    /** Danger is read before words and languages exclude a post; those that they keep are read first. */
    private static List<Mention> keptFirst(RelevanceFilter filter, List<Mention> mentions) {
        List<Mention> inOrder = new ArrayList<>();
        List<Mention> others = new ArrayList<>();
        mentions.forEach(mention -> (filter.judge(mention).kept() ? inOrder : others).add(mention));
        inOrder.addAll(others);
        return inOrder;
    }

    private int add(Watch watch, List<Mention> kept, Map<MentionId, Unread.Rank> unread) {
        int added = 0;
        for (int from = 0; from < kept.size(); from += BATCH) {
            Instant stored = clock.instant();
            List<Mention> batch = kept.subList(from, Math.min(from + BATCH, kept.size())).stream()
                    .map(mention -> mention.withReceivedAt(stored))
                    .toList();
            added += mentions.add(watch.id(), batch, unread).size();
        }
        return added;
    }

    private Mention scored(Mention mention) {
        return mention.withSentiment(tone.sentiment(mention.text(), mention.lang()));
    }

    private void storeFollowers(Watch watch, Query query, long count, Instant now) {
        Optional<OwnAccount> account = watch.ownAccounts().stream()
                .filter(own -> own.source().equals(query.source()))
                .filter(own -> query.text()
                        .toLowerCase(Locale.ROOT)
                        .contains(own.handle().toLowerCase(Locale.ROOT)))
                .findFirst();
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        account.ifPresent(own -> followers.put(watch.id(), new FollowerCount(own, day, count)));
    }

    private SourceState next(SourceState known, Collected collected, Instant now) {
        int failures = collected.failure().isPresent() ? known.failures() + 1 : 0;
        return new SourceState(
                known.watch(),
                known.query(),
                collected.next(),
                failures,
                collected.failure(),
                Optional.of(now),
                collected.failure().isPresent() ? known.lastSuccess() : Optional.of(now),
                later(collected.nextAllowedAt(), collected.failure().map(f -> Backoff.next(f, failures, now, random))),
                collected.quotaLeft(),
                known.quarantined() + collected.quarantined().size(),
                known.version());
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? one : other;
    }
}
