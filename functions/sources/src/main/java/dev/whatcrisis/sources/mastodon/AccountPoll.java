// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Addresses;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.Json;
import dev.whatcrisis.sources.PageReading;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.Poll;
import dev.whatcrisis.sources.StatusRule;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One poll of an account. It reads from the newest post down to what is known, and one page at least, so that own posts
 * which have disappeared from that page are noticed.
 */
final class AccountPoll {
    private static final Map<String, String> JSON = Map.of("Accept", "application/json");

    private final MastodonSettings settings;
    private final URI server;
    private final Poll poll;
    private final Ask ask;
    private final MastodonReader reader = MastodonReader.ofTimelines();

    AccountPoll(MastodonSettings settings, URI server, Poll poll, Ask ask) {
        this.settings = settings;
        this.server = server;
        this.poll = poll;
        this.ask = ask;
    }

    Collected read(Wanted.Account wanted) {
        Optional<JsonNode> account = lookUp(wanted);
        if (account.isEmpty()) {
            return poll.end(ask.cursor());
        }
        boolean own = poll.context()
                .owns(handle -> handle.equalsIgnoreCase(wanted.user() + "@" + wanted.server())
                        || (handle.equalsIgnoreCase(wanted.user())
                                && wanted.server().equals(settings.defaultServer())));
        if (own) {
            Json.count(account.get().path("followers_count")).ifPresent(poll::followers);
        }
        List<Page> pages = statuses(account.get().path("id").asText());
        if (poll.failed() || pages.isEmpty()) {
            return poll.end(ask.cursor());
        }
        noticeDeleted(pages, account.get().path("uri").asText());
        return poll.end(next(pages));
    }

    private Optional<JsonNode> lookUp(Wanted.Account wanted) {
        URI address = Addresses.build(server, "/api/v1/accounts/lookup", Map.of("acct", wanted.user()));
        return poll.ask(address, JSON).flatMap(this::account);
    }

    private Optional<JsonNode> account(Answer answer) {
        Optional<PageReading.Refusal> refusal = StatusRule.refusal(answer, ask.now());
        Optional<JsonNode> account = Json.parse(answer.text()).filter(AccountPoll::isAccount);
        if (refusal.isEmpty() && account.isPresent()) {
            return account;
        }
        poll.fail(refusal.orElseGet(
                        () -> StatusRule.refusal(answer, Kind.CHANGED, Fact.of("failure.form.account"), ask.now()))
                .failure());
        return Optional.empty();
    }

    private static boolean isAccount(JsonNode body) {
        JsonNode id = body.path("id");
        return (id.isTextual() || id.isIntegralNumber()) && !id.asText().isBlank();
    }

    private List<Page> statuses(String account) {
        String path = "/api/v1/accounts/" + Addresses.encode(account) + "/statuses";
        Optional<String> known = ask.cursor().get(MastodonReader.NEWER);
        int most = known.isPresent() ? settings.pages() : settings.backfillPages();
        List<Page> pages = new ArrayList<>();
        Optional<String> below = Optional.empty();
        do {
            int before = poll.size();
            Optional<Page> page = poll.page(address(path, below), reader);
            page.ifPresent(pages::add);
            below = page.flatMap(p -> Optional.ofNullable(p.next().get(MastodonReader.OLDER)))
                    .filter(id -> poll.size() > before)
                    .filter(id -> known.isEmpty() || Ids.ORDER.compare(id, known.get()) > 0);
        } while (below.isPresent() && pages.size() < most);
        return pages;
    }

    private URI address(String path, Optional<String> below) {
        Map<String, String> parameters = new LinkedHashMap<>();
        below.ifPresent(id -> parameters.put("max_id", id));
        parameters.put("exclude_reblogs", "true");
        parameters.put("limit", Integer.toString(settings.pageSize()));
        return Addresses.build(server, path, parameters);
    }

    private Cursor next(List<Page> pages) {
        Optional<String> known = ask.cursor().get(MastodonReader.NEWER);
        return Optional.ofNullable(pages.get(0).next().get(MastodonReader.NEWER))
                .filter(id -> known.isEmpty() || Ids.ORDER.compare(id, known.get()) > 0)
                .map(id -> ask.cursor().with(MastodonReader.NEWER, id))
                .orElse(ask.cursor());
    }

    /** Known posts of this account that should be among those read, are not, and are gone when asked for. */
    private void noticeDeleted(List<Page> pages, String accountUri) {
        Optional<Instant> oldest = pages.stream()
                .flatMap(page -> page.mentions().stream())
                .map(Mention::at)
                .min(Instant::compareTo);
        if (oldest.isEmpty()) {
            return;
        }
        ask.knownOwnPosts().stream()
                .filter(post -> post.deletedAt().isEmpty())
                .filter(post ->
                        post.author().map(Author::id).filter(accountUri::equals).isPresent())
                .filter(post -> post.at().isAfter(oldest.get()) && !poll.has(post.id()))
                .filter(this::isGone)
                .forEach(post -> poll.deleted(post.id()));
    }

    private boolean isGone(Mention post) {
        String address = post.url().map(URI::toString).orElse(post.id().nativeId());
        String id = address.substring(address.lastIndexOf('/') + 1);
        URI status = Addresses.build(server, "/api/v1/statuses/" + Addresses.encode(id), Map.of());
        return poll.ask(status, JSON)
                .map(answer -> answer.status() == 404 || answer.status() == 410)
                .orElse(false);
    }
}
