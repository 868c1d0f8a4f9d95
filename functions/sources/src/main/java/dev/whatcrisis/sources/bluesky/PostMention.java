// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.sources.Addresses;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.HtmlText;
import dev.whatcrisis.sources.Json;
import dev.whatcrisis.sources.UnreadableItem;
import dev.whatcrisis.sources.bluesky.PostView.PostRecord;
import dev.whatcrisis.sources.bluesky.PostView.Profile;
import dev.whatcrisis.sources.bluesky.PostView.Quoted;
import dev.whatcrisis.sources.bluesky.PostView.Ref;
import dev.whatcrisis.sources.bluesky.PostView.Reply;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes mentions of posts. Their time is when Bluesky took them in: an author can date a post as they like. */
final class PostMention {
    private static final String POST = "/app.bsky.feed.post/";
    private static final String HIDDEN = "!no-unauthenticated";

    private PostMention() {}

    /**
     * @param anonymous whether it was read without a log-in: then a post is empty whose author does not want that,
     *     unless it is the team's own
     */
    static Optional<Mention> of(JsonNode node, Context context, boolean anonymous) throws JsonProcessingException {
        PostView view = Json.to(node, PostView.class);
        PostRecord post = Optional.ofNullable(view.post()).orElseThrow(() -> new UnreadableItem("it has no record"));
        String uri = Optional.ofNullable(view.uri())
                .filter(written -> written.contains(POST))
                .orElseThrow(() -> new UnreadableItem("it has no uri of a post"));
        Profile profile = Optional.ofNullable(view.author()).orElseGet(() -> new Profile(repository(uri), null, null));
        boolean own = context.owns(handle -> handle.equalsIgnoreCase(profile.handle()) || handle.equals(profile.did()));
        if (anonymous && hidden(profile) && !own) {
            return Optional.empty();
        }
        return Optional.of(new Mention(
                new MentionId(BlueskyReader.NAME, uri),
                time(view, post),
                context.now(),
                author(profile),
                HtmlText.plain(Optional.ofNullable(post.text()).orElse("")),
                language(post),
                url(uri, profile),
                new Engagement(view.likeCount(), view.repostCount() + view.quoteCount(), view.replyCount()),
                parent(post),
                own,
                context.query().press(),
                Optional.empty(),
                Optional.empty()));
    }

    private static boolean hidden(Profile profile) {
        return profile.labels() != null && profile.labels().stream().anyMatch(label -> HIDDEN.equals(label.val()));
    }

    /** A bare record has no time but its author's. */
    private static Instant time(PostView view, PostRecord post) {
        String written =
                Json.first(view.indexedAt(), post.createdAt()).orElseThrow(() -> new UnreadableItem("it has no time"));
        boolean zoned = written.matches(".*(Z|[+-]\\d{2}:?\\d{2})$");
        return zoned
                ? OffsetDateTime.parse(written).toInstant()
                : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
    }

    private static Optional<Author> author(Profile profile) {
        return Json.first(profile.did(), profile.handle())
                .map(id -> new Author(id, Optional.ofNullable(profile.handle()).orElse(id), OptionalLong.empty()));
    }

    private static String language(PostRecord post) {
        List<String> langs = Optional.ofNullable(post.langs()).orElse(List.of());
        return langs.stream().findFirst().orElse("");
    }

    private static Optional<URI> url(String uri, Profile profile) {
        int at = uri.indexOf(POST);
        String name = Optional.ofNullable(profile.did()).orElseGet(() -> repository(uri));
        return at < 0
                ? Optional.empty()
                : Addresses.web("https://bsky.app/profile/" + name + "/post/" + uri.substring(at + POST.length()));
    }

    private static String repository(String uri) {
        return uri.replaceFirst("^at://", "").replaceFirst("/.*$", "");
    }

    /** The post that is answered, or else the one that is quoted. */
    private static Optional<MentionId> parent(PostRecord post) {
        Optional<String> answered =
                Optional.ofNullable(post.reply()).map(Reply::parent).map(Ref::uri);
        Optional<Quoted> quoted = Optional.ofNullable(post.embed()).map(PostView.Embed::quoted);
        Optional<String> direct = quoted.map(Quoted::uri);
        Optional<String> nested = quoted.map(Quoted::inner).map(Ref::uri);
        return answered.or(() -> direct)
                .or(() -> nested)
                .filter(uri -> uri.contains(POST))
                .map(uri -> new MentionId(BlueskyReader.NAME, uri));
    }

    /** Whether a node is a post at all: likes, follows, feeds and lists are records too. */
    static boolean isPost(JsonNode node) {
        return !node.path("uri").isTextual() || node.path("uri").asText().contains(POST);
    }
}
