// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.BodyReader;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.HtmlText;
import dev.whatcrisis.sources.Json;
import dev.whatcrisis.sources.PageBuilder;
import dev.whatcrisis.sources.PageReading;
import dev.whatcrisis.sources.StatusRule;
import dev.whatcrisis.sources.UnreadableItem;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of search hits, or of recorded answers one item with the comments below it. A poll takes only hits for an
 * answer: anything else means that the search changed.
 */
public final class HackerNewsReader implements BodyReader {
    static final SourceName NAME = new SourceName("hackernews");

    private static final String ITEM = "https://news.ycombinator.com/item?id=";

    private final boolean searchesOnly;

    /** Reads whatever the API answers with. */
    public HackerNewsReader() {
        this(false);
    }

    private HackerNewsReader(boolean searchesOnly) {
        this.searchesOnly = searchesOnly;
    }

    static HackerNewsReader ofSearches() {
        return new HackerNewsReader(true);
    }

    @Override
    public PageReading read(Answer answer, Context context) {
        Optional<PageReading.Refusal> refusal = StatusRule.refusal(answer, context.now());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        JsonNode body = Json.parse(answer.text()).orElse(null);
        if (body == null) {
            return changed(answer, context, Fact.of("failure.form.json"));
        }
        if (body.path("hits").isArray()) {
            return hits(body, context);
        }
        if (searchesOnly) {
            return changed(answer, context, Fact.of("failure.form.hits"));
        }
        if (body.has("id") && body.has("children")) {
            PageBuilder page = new PageBuilder(context.patience());
            thread(page, body, context);
            return page.page(Map.of());
        }
        return body.has("username")
                ? new PageBuilder().page(Map.of())
                : changed(answer, context, Fact.of("failure.form.hits"));
    }

    private static PageReading changed(Answer answer, Context context, Fact detail) {
        return StatusRule.refusal(answer, Kind.CHANGED, detail, context.now());
    }

    private static PageReading hits(JsonNode body, Context context) {
        PageBuilder page = new PageBuilder(context.patience());
        for (JsonNode hit : body.path("hits")) {
            page.add(hit.path("objectID").asText(""), () -> Optional.of(mention(hit, context)));
        }
        long next = body.path("page").asLong() + 1;
        boolean more = next < body.path("nbPages").asLong();
        return page.page(more ? Map.of("page", Long.toString(next)) : Map.of()).of(total(body));
    }

    private static OptionalLong total(JsonNode body) {
        JsonNode total = body.path("nbHits");
        return total.isIntegralNumber() && total.asLong() >= 0 ? OptionalLong.of(total.asLong()) : OptionalLong.empty();
    }

    private static void thread(PageBuilder page, JsonNode item, Context context) {
        page.add(item.path("id").asText(""), () -> Optional.of(mention(item, context)));
        item.path("children").forEach(child -> thread(page, child, context));
    }

    private static Mention mention(JsonNode node, Context context) throws JsonProcessingException {
        Hit hit = Json.to(node, Hit.class);
        if (hit.id() == null || hit.createdAt() == null) {
            throw new UnreadableItem("it has no id or no time");
        }
        Optional<String> author = Optional.ofNullable(hit.author()).filter(name -> !name.isBlank());
        return new Mention(
                new MentionId(NAME, hit.id()),
                Instant.ofEpochSecond(hit.createdAt()),
                context.now(),
                author.map(name -> new Author(name, name, OptionalLong.empty())),
                text(hit),
                "",
                Optional.of(URI.create(ITEM + Long.parseLong(hit.id()))),
                new Engagement(orZero(hit.points()), 0, orZero(hit.comments())),
                Optional.ofNullable(hit.parentId()).map(parent -> new MentionId(NAME, parent)),
                author.map(name -> context.owns(name::equals)).orElse(false),
                context.query().press(),
                Optional.empty(),
                Optional.empty());
    }

    private static String text(Hit hit) {
        return Stream.of(Json.first(hit.title()), Json.first(hit.storyText()), Json.first(hit.commentText()))
                .flatMap(Optional::stream)
                .map(HtmlText::of)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
