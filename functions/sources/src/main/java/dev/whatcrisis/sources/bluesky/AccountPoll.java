// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.Json;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.Poll;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One poll of an account: its posts, and for an own account what others answer. */
final class AccountPoll {
    private final BlueskySettings settings;
    private final Poll poll;
    private final Ask ask;
    private final String account;
    private final Api api;

    AccountPoll(BlueskySettings settings, Poll poll, Ask ask, String account) {
        this.settings = settings;
        this.poll = poll;
        this.ask = ask;
        this.account = account;
        this.api = new Api(settings.baseUrl());
    }

    Collected read() {
        boolean own = poll.context().owns(account::equalsIgnoreCase);
        if (own) {
            poll.ask(api.profile(account), Map.of("Accept", "application/json")).ifPresent(this::followers);
        }
        List<Page> pages = poll.failed() ? List.of() : feed();
        if (pages.isEmpty()) {
            return poll.end(ask.cursor());
        }
        Cursor next = since(pages)
                .map(time -> ask.cursor().with(BlueskyReader.SINCE, time))
                .orElse(ask.cursor());
        if (!own || poll.failed()) {
            return poll.end(poll.failed() ? ask.cursor() : next);
        }
        List<Mention> posts =
                pages.stream().flatMap(page -> page.mentions().stream()).toList();
        noticeDeleted(posts);
        return poll.end(new Answers(settings, api, poll, ask).read(posts, next));
    }

    /** A missing profile costs the follower count alone: the feed says for itself whether the account is there. */
    private void followers(Answer answer) {
        Optional<JsonNode> profile = Json.parse(answer.text());
        Optional<SourceFailure> failure = Refusals.of(answer, ask.now()).map(refusal -> refusal.failure());
        if (answer.status() == 400
                && failure.filter(f -> f.kind() == Kind.CHANGED).isPresent()) {
            poll.fail(new SourceFailure(Kind.GONE, Fact.of("failure.handle")));
        } else if (failure.filter(f -> f.kind() == Kind.THROTTLED).isPresent()) {
            poll.fail(failure.get());
        } else {
            profile.map(body -> Json.count(body.path("followersCount")))
                    .ifPresent(count -> count.ifPresent(poll::followers));
        }
    }

    /** Pages from the newest post down to a little below what is known. */
    private List<Page> feed() {
        BlueskyReader reader = BlueskyReader.expecting("feed");
        Optional<Instant> known = known();
        List<Page> pages = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            int before = poll.size();
            Optional<Page> page = poll.page(api.authorFeed(account, cursor), reader);
            page.ifPresent(pages::add);
            cursor = page.filter(p -> poll.size() > before)
                    .filter(p -> known.isEmpty()
                            || middle(p.mentions()).filter(known.get()::isAfter).isEmpty())
                    .flatMap(p -> Optional.ofNullable(p.next().get(BlueskyReader.CURSOR)));
        } while (cursor.isPresent() && pages.size() < settings.feedPages());
        return pages;
    }

    private Optional<Instant> known() {
        try {
            return ask.cursor().get(BlueskyReader.SINCE).map(Instant::parse).map(t -> t.minus(settings.overlap()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** How far down a page goes. Its oldest post may be a wrongly dated one; half of them are not. */
    private static Optional<Instant> middle(List<Mention> posts) {
        return posts.stream().map(Mention::at).sorted().skip(posts.size() / 2).findFirst();
    }

    private static Optional<Instant> oldest(List<Mention> posts) {
        return posts.stream().map(Mention::at).min(Instant::compareTo);
    }

    private Optional<String> since(List<Page> pages) {
        return Stream.concat(
                        pages.stream()
                                .flatMap(page -> Optional.ofNullable(page.next().get(BlueskyReader.SINCE)).stream()),
                        ask.cursor().get(BlueskyReader.SINCE).stream())
                .max(java.util.Comparator.comparing(AccountPoll::instant));
    }

    private static Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    /**
     * Known posts of this account that should be among those read; gone are those that are not there when asked for. A
     * post that is there but cannot be read is not gone, and while it has no name it may be any of them.
     */
    private void noticeDeleted(List<Mention> read) {
        Optional<Instant> oldest = oldest(read);
        List<MentionId> missing = ask.knownOwnPosts().stream()
                .filter(post -> post.deletedAt().isEmpty() && !poll.has(post.id()))
                .filter(post -> oldest.filter(post.at()::isAfter).isPresent())
                .filter(post -> sameAuthor(post, read))
                .map(Mention::id)
                .limit(Api.POSTS_PER_CHECK)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<String> uris = missing.stream().map(MentionId::nativeId).toList();
        poll.pageIfThere(api.posts(uris), BlueskyReader.expecting("posts")).ifPresent(page -> {
            poll.setAside(page);
            Set<String> there = page.mentions().stream()
                    .map(post -> post.id().nativeId())
                    .collect(Collectors.toCollection(HashSet::new));
            page.quarantined().forEach(bad -> there.add(bad.where()));
            boolean nameless = page.items() > there.size()
                    || page.quarantined().stream().anyMatch(bad -> !uris.contains(bad.where()));
            if (!nameless) {
                missing.stream().filter(id -> !there.contains(id.nativeId())).forEach(poll::deleted);
            }
        });
    }

    private static boolean sameAuthor(Mention post, List<Mention> read) {
        return read.stream()
                .filter(Mention::own)
                .anyMatch(other -> other.author().isPresent() && other.author().equals(post.author()));
    }
}
