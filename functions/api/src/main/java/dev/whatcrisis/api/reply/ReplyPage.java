// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.words.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of replies in their order.
 *
 * @param next where the next page begins; empty at the end
 */
record ReplyPage(List<Reply> replies, Optional<String> next) {
    ReplyPage {
        replies = List.copyOf(replies);
    }

    /** @param cursor the last one of the page before; whoever was answered in between is no reason to begin again */
    static ReplyPage of(List<Reply> ordered, Optional<String> cursor, int limit) {
        String after = cursor.map(ReplyPage::decoded).orElse("");
        List<Reply> rest = ordered.stream()
                .filter(reply -> place(reply).compareTo(after) > 0)
                .toList();
        return rest.size() <= limit
                ? new ReplyPage(rest, Optional.empty())
                : new ReplyPage(rest.subList(0, limit), Optional.of(encoded(place(rest.get(limit - 1)))));
    }

    /** Sorts as the replies do. */
    private static String place(Reply reply) {
        int need = reply.need().map(Enum::ordinal).orElse(9);
        long since = reply.since().toEpochMilli();
        return String.format(
                Locale.ROOT, "%d %d %015d %s %s", reply.owed() ? 0 : 1, need, since, reply.id(), reply.incident());
    }

    private static String encoded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.field("cursor", Fact.of("refusal.cursor"));
        }
    }
}
