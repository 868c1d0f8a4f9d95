// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.BodyReader;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.Json;
import dev.whatcrisis.sources.PageBuilder;
import dev.whatcrisis.sources.PageReading;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.StatusRule;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads feeds, lists of posts and threads, and for recorded answers also notifications and single posts. A poll knows
 * which of them it asked for: anything else means that Bluesky changed.
 */
public final class BlueskyReader implements BodyReader {
    static final SourceName NAME = new SourceName("bluesky");
    static final String CURSOR = "cursor";
    static final String SINCE = "since";

    private static final String ANYTHING = "";
    /** Notifications that bring a post of somebody, not an act upon one of ours. */
    private static final Set<String> POSTING = Set.of("mention", "reply", "quote", "subscribed-post");

    private static final List<String> LISTS = List.of("feed", "posts", "notifications");

    private final String expected;

    /** Reads whatever the API answers with. */
    public BlueskyReader() {
        this(ANYTHING);
    }

    private BlueskyReader(String expected) {
        this.expected = expected;
    }

    /** @param field of the answer: {@code feed}, {@code posts} or {@code thread} */
    static BlueskyReader expecting(String field) {
        return new BlueskyReader(field);
    }

    @Override
    public PageReading read(Answer answer, Context context) {
        Optional<PageReading.Refusal> refusal = Refusals.of(answer, context.now());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return Json.parse(answer.text())
                .filter(JsonNode::isObject)
                .flatMap(body -> page(body, context))
                .<PageReading>map(page -> page)
                .orElseGet(
                        () -> StatusRule.refusal(answer, Kind.CHANGED, Fact.of("failure.form.bluesky"), context.now()));
    }

    private Optional<Page> page(JsonNode body, Context context) {
        if (!expected.equals(ANYTHING) && !isExpected(body.path(expected))) {
            return Optional.empty();
        }
        PageBuilder page = new PageBuilder(context.patience());
        if (body.path("thread").isContainerNode()) {
            threads(page, body.path("thread"), context);
        } else if (body.has("uri") && (body.has("record") || body.has("value"))) {
            add(page, body, context);
        } else {
            list(page, body, context);
        }
        return Optional.of(withNext(page.page(Map.of()), body));
    }

    private boolean isExpected(JsonNode answered) {
        return expected.equals("thread") ? answered.isArray() || !isLost(answered) : answered.isArray();
    }

    /** The list of the answer: of posts, or else of accounts, likes and the like, which are counted and passed over. */
    private void list(PageBuilder page, JsonNode body, Context context) {
        Optional<String> posts =
                LISTS.stream().filter(field -> body.path(field).isArray()).findFirst();
        if (posts.isPresent()) {
            body.path(posts.get()).forEach(item -> add(page, item, context));
        } else if (!body.has("handle")) {
            Json.values(body)
                    .filter(JsonNode::isArray)
                    .findFirst()
                    .ifPresent(others ->
                            others.forEach(other -> page.add(other.path("uri").asText(""), Optional::empty)));
        }
    }

    private void add(PageBuilder page, JsonNode item, Context context) {
        JsonNode post = item.path("post").isMissingNode() ? item : item.path("post");
        boolean repost = item.path("reason").path("$type").asText("").endsWith("#reasonRepost")
                || item.path("reason").has("by");
        boolean act = item.path("reason").isTextual()
                && !POSTING.contains(item.path("reason").asText());
        boolean other = expected.equals(ANYTHING) && post.isObject() && !PostMention.isPost(post);
        page.add(
                post.path("uri").asText(""),
                () -> repost || act || other
                        ? Optional.<Mention>empty()
                        : PostMention.of(post, context, !expected.equals(ANYTHING)));
    }

    /** A thread is a tree of replies below parents, or, in its second version, a list. */
    private void threads(PageBuilder page, JsonNode thread, Context context) {
        if (thread.isArray()) {
            thread.forEach(item -> thread(page, item.path("value"), context));
        } else {
            thread(page, thread, context);
        }
    }

    private void thread(PageBuilder page, JsonNode node, Context context) {
        if (isLost(node)) {
            page.lose("a post of the thread", "it has an unexpected form");
        }
        if (node.path("parent").isObject()) {
            thread(page, node.path("parent"), context);
        }
        if (node.path("post").isObject()) {
            add(page, node, context);
        }
        node.path("replies").forEach(reply -> thread(page, reply, context));
    }

    /** Whether a place in a thread says neither what was posted there nor why that is not shown. */
    private static boolean isLost(JsonNode node) {
        boolean hidden =
                !node.has("post") && (node.path("$type").isTextual() || node.has("notFound") || node.has("blocked"));
        return !node.path("post").isObject() && !hidden;
    }

    private static Page withNext(Page page, JsonNode body) {
        Map<String, String> next = new HashMap<>();
        Optional.of(body.path("cursor").asText("")).filter(c -> !c.isEmpty()).ifPresent(c -> next.put(CURSOR, c));
        page.mentions().stream()
                .map(Mention::at)
                .max(Instant::compareTo)
                .ifPresent(newest -> next.put(SINCE, newest.toString()));
        return page.withNext(next);
    }
}
