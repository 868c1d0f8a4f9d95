// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.words.Fact;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of the replies are asked for.
 *
 * @param show how far they are
 * @param need what they need; any when empty
 */
record ReplyFilter(Show show, Optional<Need> need) {
    /** Words for how far replies are. */
    enum Show {
        OWED,
        OPEN,
        DRAFTED,
        ANSWERED,
        LEFT,
        ALL
    }

    static ReplyFilter of(Call call) {
        return new ReplyFilter(
                call.query("state")
                        .map(word -> choice("state", word, Show.values()))
                        .orElse(Show.OWED),
                call.query("need").map(word -> choice("need", word, Need.values())));
    }

    boolean shows(Reply reply) {
        boolean far = switch (show) {
            case ALL -> true;
            case OWED -> reply.owed();
            default -> ReplyJson.name(reply.state()).equals(show.name());
        };
        return far && (need.isEmpty() || reply.need().equals(need));
    }

    private static <E extends Enum<E>> E choice(String field, String word, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.field(
                        field, Fact.of("refusal.one-of").with("choices", String.join(", ", words(choices)))));
    }

    private static String[] words(Enum<?>[] choices) {
        return Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
