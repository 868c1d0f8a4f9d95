// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/**
 * The numbers that make a level. All are starting points, to be moved by a replay; each says what it rests on.
 * "Critical author" is the distinct author of a post that is negative with a probability of at least one half,
 * near-duplicates counted once.
 */
public final class LevelThresholds {
    /** Fewer critical people in two hours are what any account hears on an ordinary day. */
    public static final int FLOOR_AUTHORS = 8;

    /** A crowd of more than so many times what the hour usually brings is no ordinary hour, however it sounds. */
    public static final double CROWD_TIMES_USUAL = 3;

    /** An hour that is as likely as this on ordinary days is no news: about one in six weeks of hours. */
    public static final double ORDINARY = 1 / 1000.0;

    /** Three times the floor: beyond what one thread of friends produces. */
    public static final int SQUALL_AUTHORS = 25;

    /** Ten times the usual for this hour of day and kind of day. */
    public static final double SQUALL_TIMES_NORMAL = 10;

    /** One critical press item can carry a story beyond those who follow us. */
    public static final int SQUALL_PRESS = 1;

    /** One account with this many times our followers is an audience of its own. */
    public static final double SQUALL_REACH = 20;

    /** A story that grows on two platforms has left the circle it began in. */
    public static final int STORM_PLATFORMS = 2;

    /** A second press item means that journalists copy it. */
    public static final int STORM_PRESS = 2;

    /** So many people saying that somebody was hurt are believed until it is disproved. */
    public static final int SAFETY_AUTHORS = 3;

    /** While a watch learns what is usual, counts alone open nothing and tell nobody below so many critical people … */
    public static final int LEARNING_AUTHORS = 25;

    /** … on so many platforms. */
    public static final int LEARNING_PLATFORMS = 2;

    private LevelThresholds() {}
}
