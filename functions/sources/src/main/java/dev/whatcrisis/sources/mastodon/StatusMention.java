// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

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
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes mentions of statuses. A status is known by its URI, which is the same on every server. */
final class StatusMention {
    private final Context context;
    private final Map<String, String> uris;

    /** @param uris of the statuses on the same page, by their local ids */
    StatusMention(Context context, Map<String, String> uris) {
        this.context = context;
        this.uris = Map.copyOf(uris);
    }

    Mention of(JsonNode node) throws JsonProcessingException {
        Status status = Json.to(node, Status.class);
        String created =
                Optional.ofNullable(status.createdAt()).orElseThrow(() -> new UnreadableItem("it has no time"));
        Optional<Status.Account> account = Optional.ofNullable(status.account());
        return new Mention(
                new MentionId(MastodonReader.NAME, uri(status)),
                OffsetDateTime.parse(created).toInstant(),
                context.now(),
                account.flatMap(StatusMention::author),
                text(status),
                Optional.ofNullable(status.language()).orElse(""),
                Optional.ofNullable(status.url())
                        .or(() -> Optional.of(uri(status)))
                        .flatMap(Addresses::web),
                new Engagement(
                        status.favouritesCount(), status.reblogsCount() + status.quotesCount(), status.repliesCount()),
                parent(status),
                account.map(this::owns).orElse(false),
                context.query().press(),
                Optional.empty(),
                Optional.empty());
    }

    private static String uri(Status status) {
        return Json.first(status.uri(), status.url(), status.id())
                .orElseThrow(() -> new UnreadableItem("it has no id"));
    }

    private static String text(Status status) {
        String warning = HtmlText.plain(Json.first(status.spoilerText()).orElse(""));
        String content = HtmlText.of(Json.first(status.content()).orElse(""));
        return (warning + "\n" + content).strip();
    }

    private static Optional<Author> author(Status.Account account) {
        OptionalLong followers =
                account.followersCount() == null ? OptionalLong.empty() : OptionalLong.of(account.followersCount());
        return Json.first(account.uri(), account.url(), account.acct())
                .map(id -> new Author(id, qualified(account), followers));
    }

    /** {@code user@server}, also where the API leaves out its own server. */
    private static String qualified(Status.Account account) {
        String acct = Optional.ofNullable(account.acct()).orElse("");
        return acct.contains("@")
                ? acct
                : host(account.url()).map(host -> acct + "@" + host).orElse(acct);
    }

    private static Optional<String> host(@Nullable String url) {
        return Optional.ofNullable(url).flatMap(Addresses::web).map(URI::getAuthority);
    }

    /** A handle without a server is an account of the server that was asked, never a namesake elsewhere. */
    private boolean owns(Status.Account account) {
        String acct = Optional.ofNullable(account.acct()).orElse("");
        return context.owns(handle ->
                !acct.isEmpty() && (handle.equalsIgnoreCase(acct) || handle.equalsIgnoreCase(qualified(account))));
    }

    private Optional<MentionId> parent(Status status) {
        Optional<String> answered = Optional.ofNullable(status.inReplyToId()).map(id -> uris.getOrDefault(id, id));
        Optional<String> quoted = Optional.ofNullable(status.quote())
                .map(quote -> quote.path("quoted_status").path("uri").asText(""));
        return answered.or(() -> quoted).filter(id -> !id.isEmpty()).map(id -> new MentionId(MastodonReader.NAME, id));
    }
}
