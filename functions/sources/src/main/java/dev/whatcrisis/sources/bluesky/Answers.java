// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.Poll;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the replies to own posts and the quotes of them, where their numbers changed since the last poll. The cursor
 * keeps the numbers, so that a quiet post costs nothing.
 */
final class Answers {
    private static final String COUNTS = "answers:";

    private final BlueskySettings settings;
    private final Api api;
    private final Poll poll;
    private final Ask ask;

    Answers(BlueskySettings settings, Api api, Poll poll, Ask ask) {
        this.settings = settings;
        this.api = api;
        this.poll = poll;
        this.ask = ask;
    }

    /** @return the cursor with the numbers of what was read in full */
    Cursor read(List<Mention> posts, Cursor cursor) {
        Map<String, String> values = new HashMap<>(cursor.values());
        values.keySet().removeIf(name -> name.startsWith(COUNTS));
        int left = settings.posts();
        for (Mention post : recent(posts)) {
            String name = COUNTS + post.id().nativeId();
            Counts before = Counts.parse(cursor.get(name).orElse(""));
            Counts now = Counts.of(post.engagement());
            boolean changed = !now.equals(before);
            boolean known = !changed || (left-- > 0 && read(post, before, now));
            values.put(name, (known ? now : before).toString());
        }
        return new Cursor(values);
    }

    private List<Mention> recent(List<Mention> posts) {
        return posts.stream()
                .filter(post -> post.own() && post.at().isAfter(ask.now().minus(settings.talked())))
                .sorted(Comparator.comparing(Mention::at).reversed())
                .distinct()
                .toList();
    }

    private boolean read(Mention post, Counts before, Counts now) {
        String uri = post.id().nativeId();
        if (now.replies() != before.replies()) {
            poll.pageIfThere(api.thread(uri), BlueskyReader.expecting("thread")).ifPresent(poll::take);
        }
        if (now.shares() != before.shares()) {
            quotes(uri);
        }
        return poll.mayAsk();
    }

    /** The newest quotes first, down to those that are known from another page. */
    private void quotes(String post) {
        BlueskyReader reader = BlueskyReader.expecting("posts");
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            int known = poll.size();
            Optional<Page> page =
                    poll.pageIfThere(api.quotes(post, cursor), reader).map(poll::take);
            cursor = page.filter(p -> poll.size() > known)
                    .flatMap(p -> Optional.ofNullable(p.next().get(BlueskyReader.CURSOR)));
            pages++;
        } while (cursor.isPresent() && pages < settings.quotePages());
    }

    /** How often a post was answered, and quoted or reposted. */
    private record Counts(long replies, long shares) {
        static Counts of(Engagement engagement) {
            return new Counts(engagement.replies(), engagement.shares());
        }

        static Counts parse(String written) {
            if (!written.matches("\\d{1,15}/\\d{1,15}")) {
                return new Counts(0, 0);
            }
            String[] parts = written.split("/", 2);
            return new Counts(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return replies + "/" + shares;
        }
    }
}
