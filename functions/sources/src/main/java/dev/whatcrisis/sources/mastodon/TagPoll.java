// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.sources.Addresses;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.Poll;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One poll of a hashtag: forwards from what is known, or a few pages back the first time. */
final class TagPoll {
    private final MastodonSettings settings;
    private final URI server;
    private final Poll poll;
    private final Ask ask;
    private final MastodonReader reader = MastodonReader.ofTimelines();

    TagPoll(MastodonSettings settings, URI server, Poll poll, Ask ask) {
        this.settings = settings;
        this.server = server;
        this.poll = poll;
        this.ask = ask;
    }

    Collected read(Wanted.Tag tag) {
        String path = "/api/v1/timelines/tag/" + Addresses.encode(tag.name());
        Optional<String> known = ask.cursor().get(MastodonReader.NEWER);
        Optional<String> newest = known.isPresent() ? forwards(path, known.get()) : backwards(path);
        return poll.end(
                newest.map(id -> ask.cursor().with(MastodonReader.NEWER, id)).orElse(ask.cursor()));
    }

    /** Each page is the one just above the last, so stopping anywhere leaves no gap. */
    private Optional<String> forwards(String path, String known) {
        String newest = known;
        String at = Ids.before(known, settings.overlap());
        while (true) {
            Optional<Page> page = poll.page(address(path, "min_id", at), reader);
            Optional<String> above =
                    page.flatMap(p -> Optional.ofNullable(p.next().get(MastodonReader.NEWER)));
            if (above.isEmpty() || Ids.ORDER.compare(above.get(), at) <= 0) {
                return Optional.of(newest);
            }
            at = above.get();
            newest = Ids.ORDER.compare(at, newest) > 0 ? at : newest;
        }
    }

    private Optional<String> backwards(String path) {
        Optional<String> newest = Optional.empty();
        URI next = address(path, "limit", Integer.toString(settings.pageSize()));
        for (int i = 0; i < settings.backfillPages(); i++) {
            int known = poll.size();
            Optional<Page> page = poll.page(next, reader);
            newest = newest.or(
                    () -> page.flatMap(p -> Optional.ofNullable(p.next().get(MastodonReader.NEWER))));
            Optional<String> below =
                    page.flatMap(p -> Optional.ofNullable(p.next().get(MastodonReader.OLDER)));
            if (below.isEmpty() || poll.size() == known) {
                return newest;
            }
            next = address(path, "max_id", below.get());
        }
        return newest;
    }

    private URI address(String path, String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(name, value);
        parameters.put("limit", Integer.toString(settings.pageSize()));
        return Addresses.build(server, path, parameters);
    }
}
