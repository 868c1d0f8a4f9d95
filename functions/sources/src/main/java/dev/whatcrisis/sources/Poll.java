// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Quarantined;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.PageReading.Refusal;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One poll in progress: asks for answer after answer until a failure, the cap, or the deadline ends it, and gathers
 * what they bring. Posts that several answers repeat are kept once.
 */
public final class Poll {
    /** The longest that the reading of one answer may take, its parsing included. */
    private static final Duration READING = Duration.ofSeconds(10);

    /** So many items that are all unreadable are no accident of one of them. */
    private static final int ALL_BAD = 3;

    private final Http http;
    private final InstantSource clock;
    private final Ask ask;
    private final Context context;
    private int answersLeft;

    private final Map<MentionId, Mention> mentions = new LinkedHashMap<>();
    private final List<MentionId> deleted = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private Optional<SourceFailure> failure = Optional.empty();
    private Optional<Instant> nextAllowedAt = Optional.empty();
    private OptionalLong quotaLeft = OptionalLong.empty();
    private OptionalLong followers = OptionalLong.empty();

    /** @param answers how many answers this poll may ask for */
    public Poll(Http http, InstantSource clock, Ask ask, int answers) {
        this.http = http;
        this.clock = clock;
        this.ask = ask;
        this.context = Context.of(ask);
        this.answersLeft = answers;
    }

    public Context context() {
        return context;
    }

    /** Whether another answer may be asked for. */
    public boolean mayAsk() {
        return failure.isEmpty()
                && nextAllowedAt.isEmpty()
                && answersLeft > 0
                && clock.instant().isBefore(ask.deadline());
    }

    public boolean failed() {
        return failure.isPresent();
    }

    /** One more answer, whatever it says; empty when the poll has ended or nothing answered. */
    public Optional<Answer> ask(URI address, Map<String, String> headers) {
        if (!mayAsk()) {
            return Optional.empty();
        }
        answersLeft--;
        return switch (http.get(address, headers, ask.deadline())) {
            case Fetched.Unreached unreached -> {
                fail(unreached.failure());
                yield Optional.empty();
            }
            case Answer answer -> {
                RateLimit limit = RateLimit.of(answer.status(), answer.headers(), clock.instant());
                nextAllowedAt = limit.until();
                quotaLeft = limit.left();
                yield Optional.of(answer);
            }
        };
    }

    /** One more page, its mentions taken in; empty when the poll has ended or there was no page. */
    public Optional<Page> page(URI address, BodyReader reader) {
        return ask(address, Map.of("Accept", "application/json"))
                .flatMap(answer -> page(answer, reader))
                .map(this::take);
    }

    /** What an answer says; a refusal ends the poll. */
    public Optional<Page> page(Answer answer, BodyReader reader) {
        return switch (read(answer, reader)) {
            case Page page -> Optional.of(page);
            case Refusal refusal -> {
                fail(refusal.failure());
                yield Optional.empty();
            }
        };
    }

    private PageReading read(Answer answer, BodyReader reader) {
        Instant latest = clock.instant().plus(READING);
        Instant until = latest.isBefore(ask.deadline()) ? latest : ask.deadline();
        try {
            return reader.read(answer, context.with(new Patience(clock, until)));
        } catch (Patience.TimeUp e) {
            Fact what = Fact.of("failure.patience").with("bytes", answer.body().length);
            return new Refusal(new SourceFailure(Kind.CHANGED, what), Optional.empty());
        }
    }

    /** A page that may be missing without harm: that it is gone does not end the poll. Its mentions are not taken in. */
    public Optional<Page> pageIfThere(URI address, BodyReader reader) {
        return ask(address, Map.of("Accept", "application/json")).flatMap(answer -> switch (read(answer, reader)) {
            case Page page -> Optional.of(page);
            case Refusal refusal when refusal.failure().kind() == Kind.GONE -> Optional.empty();
            case Refusal refusal -> {
                fail(refusal.failure());
                yield Optional.empty();
            }
        });
    }

    /** Takes in what a page brought. One of which no item can be read means that the source changed. */
    public Page take(Page page) {
        page.mentions().forEach(mention -> mentions.putIfAbsent(mention.id(), mention));
        setAside(page);
        if (page.items() >= ALL_BAD && page.quarantined().size() == page.items()) {
            fail(new SourceFailure(Kind.CHANGED, Fact.of("failure.items").with("n", page.items())));
        }
        return page;
    }

    /** These posts, which stand for others that are not read, instead of the same ones as they were taken in. */
    public void sampled(List<Mention> standing) {
        standing.forEach(mention -> mentions.put(mention.id(), mention));
    }

    /** Counts what cannot be read of a page whose mentions are not taken in. */
    public void setAside(Page page) {
        quarantined.addAll(page.quarantined());
    }

    public void fail(SourceFailure why) {
        failure = Optional.of(why);
    }

    /** The source asks to be left alone until then; a later wish of the answer itself stands. */
    public void notBefore(Instant wish) {
        nextAllowedAt = Optional.of(nextAllowedAt.filter(wish::isBefore).orElse(wish));
    }

    public void deleted(MentionId id) {
        deleted.add(id);
    }

    public void followers(long count) {
        followers = OptionalLong.of(count);
    }

    public boolean has(MentionId id) {
        return mentions.containsKey(id);
    }

    /** How many different posts were taken in so far. */
    public int size() {
        return mentions.size();
    }

    public Collected end(Cursor next) {
        return new Collected(
                List.copyOf(mentions.values()),
                deleted,
                quarantined,
                next,
                failure,
                nextAllowedAt,
                quotaLeft,
                followers);
    }
}
