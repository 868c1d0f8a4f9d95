// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads timelines, and for recorded answers also notifications, search results, threads and single statuses. A poll
 * takes only a timeline for an answer: anything else means that the server changed.
 */
public final class MastodonReader implements BodyReader {
    static final SourceName NAME = new SourceName("mastodon");
    /** What to ask for older statuses with. */
    static final String OLDER = "maxId";
    /** What to ask for newer statuses with. */
    static final String NEWER = "minId";

    /** Notifications that bring a post of somebody, not an act upon one of ours. */
    private static final Set<String> POSTING = Set.of("mention", "status", "quote", "update");

    private final boolean timelinesOnly;

    /** Reads whatever the API answers with. */
    public MastodonReader() {
        this(false);
    }

    private MastodonReader(boolean timelinesOnly) {
        this.timelinesOnly = timelinesOnly;
    }

    static MastodonReader ofTimelines() {
        return new MastodonReader(true);
    }

    @Override
    public PageReading read(Answer answer, Context context) {
        Optional<PageReading.Refusal> refusal = StatusRule.refusal(answer, context.now());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return Json.parse(answer.text())
                .flatMap(body -> page(body, answer, context))
                .<PageReading>map(page -> page)
                .orElseGet(() ->
                        StatusRule.refusal(answer, Kind.CHANGED, Fact.of("failure.form.statuses"), context.now()));
    }

    private Optional<Page> page(JsonNode body, Answer answer, Context context) {
        if (body.isArray()) {
            return Optional.of(list(List.of(body), answer, context));
        }
        if (timelinesOnly || body.path("error").isTextual()) {
            return Optional.empty();
        }
        if (body.path("statuses").isArray()) {
            return Optional.of(list(List.of(body.path("statuses")), answer, context));
        }
        if (body.path("descendants").isArray()) {
            return Optional.of(list(List.of(body.path("ancestors"), body.path("descendants")), answer, context));
        }
        return Optional.of(single(body, context));
    }

    private Page single(JsonNode body, Context context) {
        PageBuilder page = new PageBuilder(context.patience());
        if (body.has("id")) {
            add(page, body, new StatusMention(context, Map.of()));
        }
        return page.page(Map.of());
    }

    private Page list(List<JsonNode> lists, Answer answer, Context context) {
        Map<String, String> uris = new HashMap<>();
        lists.forEach(list -> list.forEach(item -> uris.put(
                post(item).path("id").asText(""), post(item).path("uri").asText(""))));
        StatusMention mentions = new StatusMention(context, uris);
        PageBuilder builder = new PageBuilder(context.patience());
        lists.forEach(list -> list.forEach(item -> add(builder, item, mentions)));
        return builder.page(next(plausible(lists, context), answer));
    }

    private void add(PageBuilder page, JsonNode item, StatusMention mentions) {
        page.add(
                item.path("id").asText(""),
                () -> isSomebodysPost(item) ? Optional.of(mentions.of(post(item))) : Optional.empty());
    }

    /** Not a boost, not an act upon a post, not an account; an item that is no object at all is tried, and set aside. */
    private boolean isSomebodysPost(JsonNode item) {
        JsonNode post = post(item);
        if (timelinesOnly) {
            return !post.path("reblog").isObject();
        }
        boolean notification = item.has("type") && item.has("account") && !item.has("content");
        boolean act = notification
                && (!item.path("status").isObject()
                        || !POSTING.contains(item.path("type").asText()));
        boolean boost = post.path("reblog").isObject();
        boolean other = post.isObject() && !post.has("content") && !post.has("account");
        return !act && !boost && !other;
    }

    /** The status inside a notification or a conversation, or the status itself. */
    private static JsonNode post(JsonNode item) {
        for (String field : List.of("status", "last_status")) {
            if (item.path(field).isObject()) {
                return item.path(field);
            }
        }
        return item;
    }

    private static Map<String, String> next(List<String> ids, Answer answer) {
        Map<String, String> next = new HashMap<>();
        String header = answer.headers().get("Link").orElse("");
        Optional<String> newest = ids.stream().max(Ids.ORDER);
        Optional<String> last = ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast());
        LinkHeader.parameter(header, "prev", "min_id").or(() -> newest).ifPresent(id -> next.put(NEWER, id));
        LinkHeader.parameter(header, "next", "max_id").or(() -> last).ifPresent(id -> next.put(OLDER, id));
        return next;
    }

    private static List<String> plausible(List<JsonNode> lists, Context context) {
        List<String> written = lists.stream()
                .flatMap(Json::values)
                .map(item -> item.path("id").asText(""))
                .toList();
        return Ids.plausible(written, context.now());
    }
}
