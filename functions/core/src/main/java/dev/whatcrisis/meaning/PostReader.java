// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.List;

/** Reads what posts say. The same post gives the same answer. */
@FunctionalInterface
public interface PostReader {
    /**
     * What a post says.
     *
     * @param text any text; a reader may leave out what is beyond {@link CloseReader#MOST_CHARS}
     * @param us by what the organisation that is watched is called: names, words and handles; if there is none, whoever the post
     *     addresses
     */
    Says says(String text, Role role, List<String> us);
}
