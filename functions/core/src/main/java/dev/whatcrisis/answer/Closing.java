// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.words.Fact;
import java.util.List;

/**
 * Whether the team may close the thread now, and with which words.
 *
 * @param due whether it is time
 * @param reason why it is, or what is missing
 * @param posts three, in their order; none before it is time
 * @param figures every number that stands in them, with the place where it is stored
 */
public record Closing(boolean due, Fact reason, List<Draft> posts, List<Figure> figures) {
    public Closing {
        posts = List.copyOf(posts);
        figures = List.copyOf(figures);
    }

    /**
     * A number and where it comes from.
     *
     * @param value as it is stored
     * @param from the answer of the API and the field in it
     */
    public record Figure(String value, String from) {}

    static Closing early(Fact missing) {
        return new Closing(false, missing, List.of(), List.of());
    }
}
