// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Addresses;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.Poll;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the feed whose address the query is. An item is a mention when it has one of the watch's terms in its title,
 * summary or content; all items are when the feed's path or parameters name a term, for then it is itself a search, and
 * when the feed is an own account.
 */
public final class RssSource implements Source {
    private static final String MOVED_TO = "url";
    /** Says that this was not the first poll, also of a feed that has no validators. */
    private static final String READ = "read";

    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";
    /** On the first poll an item without any date is history, not news of this minute. */
    private static final Duration UNDATED_AT_FIRST = Duration.ofDays(1);

    private final RssSettings settings;
    private final Http http;
    private final InstantSource clock;

    public RssSource(RssSettings settings, Http http, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public SourceName name() {
        return FeedReader.NAME;
    }

    @Override
    public Duration interval() {
        return settings.interval();
    }

    @Override
    public Collected collect(Ask ask) {
        Poll poll = new Poll(http, clock, ask, 1);
        Optional<URI> address = address(ask);
        if (address.isEmpty()) {
            poll.fail(new SourceFailure(Kind.GONE, Fact.of("failure.query.rss")));
            return poll.end(ask.cursor());
        }
        Cursor next = poll.ask(address.get(), conditions(ask.cursor()))
                .map(answer -> read(poll, ask, answer))
                .orElse(ask.cursor());
        return poll.end(next);
    }

    private Cursor read(Poll poll, Ask ask, Answer answer) {
        if (answer.status() == 304) {
            return ask.cursor();
        }
        boolean first = ask.cursor().equals(Cursor.NONE);
        FeedReader reader = new FeedReader(wanted(poll, ask), first ? UNDATED_AT_FIRST : Duration.ZERO);
        return poll.page(answer, reader)
                .map(poll::take)
                .filter(page -> !poll.failed())
                .map(page -> cursor(poll, page, answer, ask))
                .orElse(ask.cursor());
    }

    private static Predicate<FeedItem> wanted(Poll poll, Ask ask) {
        Terms terms = new Terms(ask.watch().terms());
        String feed = ask.query().text();
        boolean all = terms.inAddress(feed) || poll.context().owns(feed::equals);
        return item -> all || terms.in(item.all());
    }

    private Cursor cursor(Poll poll, Page page, Answer answer, Ask ask) {
        Map<String, String> next = new HashMap<>(page.next());
        Optional<Duration> ttl =
                Optional.ofNullable(next.remove(FeedReader.TTL)).map(s -> Duration.ofSeconds(Long.parseLong(s)));
        ttl.filter(wish -> wish.compareTo(settings.interval()) > 0)
                .map(wish -> wish.compareTo(settings.longestTtl()) > 0 ? settings.longestTtl() : wish)
                .ifPresent(wish -> poll.notBefore(ask.now().plus(wish)));
        answer.movedTo()
                .map(URI::toString)
                .or(() -> ask.cursor().get(MOVED_TO))
                .ifPresent(to -> next.put(MOVED_TO, to));
        next.put(READ, "yes");
        return new Cursor(next);
    }

    private Optional<URI> address(Ask ask) {
        Optional<URI> feed = ask.cursor()
                .get(MOVED_TO)
                .or(() -> Optional.of(ask.query().text()))
                .flatMap(Addresses::web);
        return feed.map(
                uri -> settings.baseUrl().map(base -> Addresses.onto(base, uri)).orElse(uri));
    }

    private static Map<String, String> conditions(Cursor cursor) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", ACCEPT);
        cursor.get(FeedReader.ETAG).ifPresent(etag -> headers.put("If-None-Match", etag));
        cursor.get(FeedReader.MODIFIED).ifPresent(modified -> headers.put("If-Modified-Since", modified));
        return headers;
    }
}
