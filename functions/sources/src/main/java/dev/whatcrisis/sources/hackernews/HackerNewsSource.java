// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Sampled;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.sources.Addresses;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.Poll;
import dev.whatcrisis.watch.SourceName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Searches Hacker News for the query's words, newest first, back to what is known. The search says how many posts it has
 * ({@code nbHits}); where they are more than a poll can read, the time since the last poll is cut into as many stretches as
 * there are pages, the newest page of each is read, and its posts stand for all of the stretch. What was not read then is
 * counted and never read.
 */
public final class HackerNewsSource implements Source {
    private final HackerNewsSettings settings;
    private final Http http;
    private final InstantSource clock;
    private final HackerNewsReader reader = HackerNewsReader.ofSearches();

    public HackerNewsSource(HackerNewsSettings settings, Http http, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public SourceName name() {
        return HackerNewsReader.NAME;
    }

    @Override
    public Duration interval() {
        return settings.interval();
    }

    @Override
    public Collected collect(Ask ask) {
        Poll poll = new Poll(http, clock, ask, settings.pages());
        Progress before = Progress.of(ask.cursor());
        Span fresh = new Span(start(before, ask.now()), Span.OPEN);
        Sweep newer = sweep(poll, ask, fresh);
        if (newer.answers() == 0) {
            return poll.end(ask.cursor());
        }
        if (newer.tooMany() && newer.newest().isPresent()) {
            return poll.end(sample(poll, ask, before, newer.newest().get()).cursor());
        }
        Progress after = newer.newest().map(before::seen).orElse(before);
        if (newer.left().isPresent()) {
            long from = before.gap().map(Span::after).orElse(fresh.after());
            return poll.end(after.withGap(newer.left().map(left -> new Span(from, left.upTo())))
                    .cursor());
        }
        Optional<Span> gap = before.gap()
                .map(span -> span.upTo(Math.min(span.upTo(), fresh.after())))
                .flatMap(span -> sweep(poll, ask, span).left());
        return poll.end(after.withGap(gap).cursor());
    }

    /** Reads a page of each stretch from what is known to the newest post; what cannot be asked any more stays a gap. */
    private Progress sample(Poll poll, Ask ask, Progress before, long newest) {
        long known = before.newest().orElse(newest);
        long length = Math.max(1, Math.ceilDiv(newest - known, Math.max(1L, settings.pages() - 1L)));
        for (long upTo = newest; upTo > known; upTo -= length) {
            Span stretch = new Span(Math.max(known, upTo - length), upTo);
            Optional<Page> read = poll.page(address(ask, stretch, "0"), reader);
            if (read.isEmpty()) {
                Span left = new Span(before.gap().map(Span::after).orElse(known), upTo);
                return before.seen(newest).counted(newest).withGap(Optional.of(left));
            }
            if (full(read.get())) {
                poll.sampled(
                        Sampled.of(read.get().mentions(), read.get().total().orElse(0)));
            }
        }
        return before.seen(newest).counted(newest);
    }

    /** Of a page that is not full the total is of no interest: it is all that there is. */
    private boolean full(Page page) {
        return page.items() >= settings.pageSize();
    }

    private long start(Progress progress, Instant now) {
        return progress.newest()
                .map(newest -> newest - settings.overlap().toSeconds())
                .map(overlapping ->
                        progress.counted().map(at -> Math.max(at, overlapping)).orElse(overlapping))
                .orElseGet(() -> now.minus(settings.backfill()).getEpochSecond());
    }

    /** Reads a span from its newest end; says what of it is left when the poll may not go on. */
    private Sweep sweep(Poll poll, Ask ask, Span span) {
        Sweep sweep = Sweep.of(span);
        String page = "0";
        while (true) {
            int known = poll.size();
            Optional<Page> read = poll.page(address(ask, sweep.rest(), page), reader);
            if (read.isEmpty()) {
                return sweep;
            }
            sweep = sweep.with(read.get());
            if (span.upTo() == Span.OPEN && Progress.of(ask.cursor()).newest().isPresent() && more(read.get())) {
                return sweep.many();
            }
            if (poll.size() == known) {
                return sweep.done();
            }
            Optional<String> next = Optional.ofNullable(read.get().next().get("page"));
            if (next.isEmpty() && read.get().items() < settings.pageSize()) {
                return sweep.done();
            }
            page = next.orElse("0");
            sweep = next.isPresent() ? sweep : sweep.again();
        }
    }

    private boolean more(Page page) {
        return full(page) && page.total().orElse(0) > (long) settings.pages() * settings.pageSize();
    }

    private URI address(Ask ask, Span span, String page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", ask.query().text());
        parameters.put("tags", "(story,comment)");
        parameters.put("numericFilters", span.filter());
        parameters.put("typoTolerance", "false");
        parameters.put("hitsPerPage", Integer.toString(settings.pageSize()));
        parameters.put("page", page);
        return Addresses.build(settings.baseUrl(), "/api/v1/search_by_date", parameters);
    }

    /**
     * How far a span was read.
     *
     * @param rest what is being asked for, from its newest end
     * @param oldest the oldest post that was read
     * @param tooMany whether there is more than a poll can read
     */
    private record Sweep(
            Span rest, int answers, Optional<Long> newest, Optional<Long> oldest, boolean complete, boolean tooMany) {
        static Sweep of(Span span) {
            return new Sweep(span, 0, Optional.empty(), Optional.empty(), false, false);
        }

        Sweep with(Page page) {
            Optional<Long> max = seconds(page).max(Long::compare);
            Optional<Long> min = seconds(page).min(Long::compare);
            return new Sweep(
                    rest,
                    answers + 1,
                    newest.or(() -> max).map(n -> Math.max(n, max.orElse(n))),
                    oldest.or(() -> min).map(o -> Math.min(o, min.orElse(o))),
                    false,
                    false);
        }

        /** The search ends at 1,000 hits: ask anew for what is older than the oldest of them. */
        Sweep again() {
            return new Sweep(oldest.map(rest::upTo).orElse(rest), answers, newest, oldest, false, false);
        }

        Sweep done() {
            return new Sweep(rest, answers, newest, oldest, true, false);
        }

        Sweep many() {
            return new Sweep(rest, answers, newest, oldest, false, true);
        }

        Optional<Span> left() {
            return complete
                    ? Optional.empty()
                    : Optional.of(oldest.map(rest::upTo).orElse(rest));
        }

        /** A post of a time that was not asked for says nothing about how far the span was read. */
        private Stream<Long> seconds(Page page) {
            return page.mentions().stream()
                    .map(mention -> mention.at().getEpochSecond())
                    .filter(time -> time > rest.after() && time <= rest.upTo());
        }
    }
}
