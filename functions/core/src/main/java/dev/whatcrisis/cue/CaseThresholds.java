// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

/** How many people must say a thing before a story is about it. Starting points; a replay may move them. */
public final class CaseThresholds {
    /** Three who do not copy each other are several independent claims (E1). */
    public static final int INDEPENDENT = 3;

    /** With a photo, video or document two are enough; one, where hardly more speak. */
    public static final int SHOWING = 2;

    public static final double SHOWING_SHARE = 0.2;

    /** A tenth of those who speak say that somebody was hurt. */
    public static final double SAFETY_SHARE = 0.1;

    /** Words that are also used lightly ("burn", "sick") must lead the story. */
    public static final double DANGER_SHARE = 0.3;

    /** A topic needs two people and a part of the story. */
    public static final int TOPIC = 2;

    public static final double TOPIC_SHARE = 0.15;

    /** Topics whose words many posts use in passing must lead the story. */
    public static final double LEADING_SHARE = 0.3;

    /** Below this share of critical posts a story is not a complaint. */
    public static final double CRITICAL_SHARE = 0.25;

    /** Praise needs every second person. */
    public static final double POSITIVE_SHARE = 0.5;

    /** So many people with the same words are a crowd that acts in concert. */
    public static final int SAME_WORDS = 10;

    private CaseThresholds() {}
}
