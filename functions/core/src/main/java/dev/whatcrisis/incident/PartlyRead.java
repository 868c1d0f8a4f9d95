// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;

/**
 * How numbers of posts are said. Where a network has more posts than can be read and says how many, the others are counted and not read:
 * then a number is about right, and that is said with it.
 *
 * @param posts counted in all
 * @param unread of these nobody read
 */
public record PartlyRead(int posts, int unread) {
    /** Digits of a number that is about right. */
    private static final int DIGITS = 2;

    /** So many posts, said with this key; with "about" where some were not read. */
    public Fact said(String key, int number) {
        return said(Fact.of(key), number);
    }

    /** The same with a key that has other values, too. */
    public Fact said(Fact counted, int number) {
        return unread == 0
                ? counted.with("n", number)
                : Fact.of("counted.about").with("what", List.of(counted.with("n", rounded(number))));
    }

    /** How many there were, and how many of them were read; empty where every one was. */
    public Optional<Fact> sentence() {
        return unread == 0
                ? Optional.empty()
                : Optional.of(
                        Fact.of("counted.read").with("posts", rounded(posts)).with("read", posts - unread));
    }

    private static int rounded(int number) {
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, number))) + 1 - DIGITS));
        return (int) (Math.round(number / step) * step);
    }
}
