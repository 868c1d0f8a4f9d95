// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.BodyReader;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.PageBuilder;
import dev.whatcrisis.sources.PageReading;
import dev.whatcrisis.sources.StatusRule;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Reads one feed of any format. */
public final class FeedReader implements BodyReader {
    static final SourceName NAME = new SourceName("rss");
    static final String ETAG = "etag";
    static final String MODIFIED = "lastModified";
    static final String TTL = "ttlSeconds";

    private final Predicate<FeedItem> wanted;
    private final Duration undatedAge;

    /** Reads every item; one without a date counts as published now. */
    public FeedReader() {
        this(item -> true, Duration.ZERO);
    }

    /** @param undatedAge how old an item is taken to be when neither it nor its feed has a date */
    FeedReader(Predicate<FeedItem> wanted, Duration undatedAge) {
        this.wanted = wanted;
        this.undatedAge = undatedAge;
    }

    @Override
    public PageReading read(Answer answer, Context context) {
        Optional<PageReading.Refusal> refusal = StatusRule.refusal(answer, context.now());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (answer.status() == 304) {
            return new PageBuilder().page(Map.of());
        }
        String source = FeedCharset.decode(answer);
        if (source.isBlank()) {
            return changed(answer, context, Fact.of("failure.form.empty"));
        }
        return (JsonFeed.looksLike(source)
                        ? JsonFeed.parse(source, answer.from(), context.patience())
                        : XmlFeed.parse(source, answer.from(), context.patience()))
                .<PageReading>map(feed -> page(feed, answer, context))
                .orElseGet(() -> changed(answer, context, Fact.of("failure.form.feed")));
    }

    private static PageReading changed(Answer answer, Context context, Fact detail) {
        return StatusRule.refusal(answer, Kind.CHANGED, detail, context.now());
    }

    private PageReading.Page page(Feed feed, Answer answer, Context context) {
        PageBuilder page = new PageBuilder(context.patience());
        Instant undated = feed.updated().orElseGet(() -> context.now().minus(undatedAge));
        for (FeedItem item : feed.items()) {
            page.add(
                    item.id().orElse(""),
                    () -> wanted.test(item) ? Optional.of(mention(item, undated, context)) : Optional.empty());
        }
        feed.lost().forEach(where -> page.lose(where, "it is cut off or has an unexpected form"));
        return page.page(next(feed, answer));
    }

    /** A document that was cut off is read again in full: its validators are not kept. */
    private static Map<String, String> next(Feed feed, Answer answer) {
        Map<String, String> next = new HashMap<>();
        if (!feed.cut()) {
            answer.headers().get("ETag").ifPresent(etag -> next.put(ETAG, etag));
            answer.headers().get("Last-Modified").ifPresent(modified -> next.put(MODIFIED, modified));
        }
        feed.ttl().ifPresent(ttl -> next.put(TTL, Long.toString(ttl.toSeconds())));
        return next;
    }

    private static Mention mention(FeedItem item, Instant undated, Context context) {
        return new Mention(
                ItemId.of(item, context.query().text(), NAME),
                item.published().orElse(undated),
                context.now(),
                item.author().map(name -> new Author(name, name, OptionalLong.empty())),
                words(item),
                item.lang(),
                item.link(),
                Engagement.NONE,
                Optional.empty(),
                context.owns(context.query().text()::equals),
                context.query().press(),
                Optional.empty(),
                Optional.empty());
    }

    private static String words(FeedItem item) {
        if (item.title().isEmpty() || item.text().startsWith(item.title())) {
            return item.text();
        }
        return item.text().isEmpty() ? item.title() : item.title() + "\n" + item.text();
    }
}
