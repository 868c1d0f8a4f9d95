// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

/**
 * When an own post is taken for a slip. Chosen on the development voices of the tests for at most one false alarm in
 * 1,000 ordinary posts; the weights of single signs stand in the tables beside this class, those of hints in {@link Hint}.
 */
final class SlipThresholds {
    /** Signs of one kind that weigh this much are enough. */
    static final double ENOUGH = 3;

    /** Below this, nothing in the post is private and no reaction can make it so. */
    static final double SOMETHING_PRIVATE = 1.5;

    /** A link or a handle in front: written for the public, or to somebody in public. */
    static final double WRITTEN_FOR_THE_PUBLIC = 1.5;

    static final double HASHTAG = 1;

    /** No link, no hashtag, no "we", nothing of the trade: unlike what a team posts. */
    static final double BARE = 1;

    /** A lower-case beginning, or a kiss. */
    static final double CHATTY = 0.5;

    /** So many people asking whether this was meant settle a doubtful post. */
    static final int PUZZLED_AUTHORS = 3;

    static final double PUZZLED = 1.5;

    /** One answer may be misread; that two people are is unlikely. A starting point, see RATIONALE.md. */
    static final int CRITICAL_AUTHORS = 2;

    /** So many outraged people, and at least half of those who answer, speak of an offence that words do not show. */
    static final int OUTRAGED_AUTHORS = 5;

    static final double OUTRAGED_SHARE = 0.5;

    /** A post that is gone within this time was taken back. */
    static final int TAKEN_BACK_MINUTES = 60;

    /** A joke that laughs aloud; no sympathy beside it makes up for that. */
    static final double LAUGHTER = 2;

    /** Gone again so soon, a post was taken back in a fright. */
    static final int AT_ONCE_MINUTES = 10;

    /** The sum of hints that is enough where the account's habit is known: see RATIONALE.md. */
    static final double MEANT_FOR_OTHERS = 4.5;

    /** What the style of a post can add at most. */
    static final double MOST_STYLE = 3.5;

    /** Hints below this strength are not worth a word. */
    static final double WORTH_SAYING = 0.7;

    /** What is in fewer of the account's posts is unlike it. */
    static final double RARE = 0.02;

    static final double OTHER_LANGUAGE = 2;

    static final double NEW_LINK = 1;

    static final double ODD_HOUR = 1;

    static final int AROUND_MINUTES = 60;

    /** So unlike the account that nothing else needs to be wrong with a post. */
    static final double ANOTHER_HAND = 3;

    /** More likely a slip than not: somebody who minds it settles the doubt. */
    static final double READS_LIKE_A_SLIP = 0.5;

    /** An apology or a joke that the reader hardly doubts. */
    static final double SURELY_ON_PURPOSE = 0.8;

    private SlipThresholds() {}
}
