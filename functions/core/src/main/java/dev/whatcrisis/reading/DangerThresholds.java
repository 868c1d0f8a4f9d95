// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

/**
 * How much is needed before a danger is believed, in people over the reader's waking threshold. Starting points, each with its
 * reason; checked with invented posts, see RATIONALE.md.
 */
final class DangerThresholds {
    /** Over the waking threshold, which one ordinary post in many thousands passes. */
    static final double SURE = 1;

    /** What a person of the team said is as sure for the sum; no reader is as sure as that without waking. */
    static final double SAID_BY_THE_TEAM = 1;

    /** Told, but below that: about every second quiet night has such a post, so that one alone is nothing. */
    static final double TOLD = 0.4;

    /** Whoever was there is worth another person: hearsay of one thing may be one rumour. */
    static final double SEEN = 1;

    /** A picture, a document, a child, a hospital or an emergency service: what jokes and opinions rarely have. */
    static final double SUPPORTED = 0.6;

    /** From here on the danger is raised: one sure post, or one that is told and supported, or three that are told. */
    static final double RAISED = 1;

    /** Below what is told: ten times what the reader gives to ordinary posts and to hyperbole with the same words. */
    static final double DOUBTED = 0.1;

    /**
     * In a crowd that speaks of a broken thing, the reader tells one post in fifty as danger: what is not sure counts when at least
     * one person in twenty tells it.
     */
    static final double TOLD_SHARE = 0.05;

    /** More likely than not. */
    static final double LIKELIER = 0.5;

    private DangerThresholds() {}
}
